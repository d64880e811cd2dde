package org.paperround.preflight.message;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The addresses at which a mail is unsubscribed from (RFC 2369 section 3.2). */
public final class Unsubscribe {

  private static final Pattern ADDRESS = Pattern.compile("<([^<>]*)>");

  private Unsubscribe() {}

  /** What stands in List-Unsubscribe, in order; none if there is not exactly one such field. */
  public static List<String> addresses(byte[] message) {
    return RawMessage.of(message)
        .only("List-Unsubscribe")
        .map(
            value ->
                ADDRESS
                    .matcher(value)
                    .results()
                    .map((MatchResult match) -> match.group(1).replaceAll("\\s", ""))
                    .toList())
        .orElse(List.of());
  }
}
