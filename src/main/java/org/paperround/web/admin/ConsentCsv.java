package org.paperround.web.admin;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.ConsentLog;

/** Lines of the consent log as CSV (RFC 4180), every cell in quotes. */
final class ConsentCsv {

  static final String HEADER =
      "subscriber,address,action,at,confirmedAt,formVersion,text,origin,detail\n";

  private ConsentCsv() {}

  static byte[] row(ConsentLog.Line line) {
    Consent consent = line.consent();
    return Stream.of(
            line.subscriber(),
            Objects.toString(line.address(), ""),
            consent.action(),
            consent.at(),
            Objects.toString(line.confirmedAt(), ""),
            consent.formVersion(),
            Objects.toString(consent.text(), ""),
            Objects.toString(consent.origin(), ""),
            Objects.toString(consent.detail(), ""))
        .map(ConsentCsv::cell)
        .collect(Collectors.joining(","))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Programs for tables run what begins like a formula, and an address can. */
  private static String cell(Object value) {
    String text = String.valueOf(value);
    String safe = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
