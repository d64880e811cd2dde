package org.paperround.preflight.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paperround.preflight.check.Check;
import org.paperround.preflight.check.CheckId;
import org.paperround.preflight.check.Setup;
import org.paperround.preflight.check.Status;
import org.paperround.preflight.check.Trial;
import org.paperround.preflight.check.Trials;

class MessageChecksTest {

  private static final List<Check> CHECKS =
      List.of(
          new PartsCheck(),
          new SizeCheck(),
          new LinksCheck(),
          new PostalAddressCheck(),
          new ListHeadersCheck(),
          new LinesCheck());

  static Stream<Check> checks() {
    return CHECKS.stream();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void a_well_made_mail_passes(Check check) {
    assertThat(check.run(Trials.of(Trials.setup())).status()).isEqualTo(Status.PASS);
  }

  @ParameterizedTest
  @CsvSource({
    "PARTS, multipart/alternative, multipart/mixed",
    "PARTS, text/plain, text/calendar",
    "PARTS, text/html; charset=UTF-8, text/html; charset=ISO-8859-1",
    "LINKS, href=\"https:, href=\"http:",
    "LINKS, href=\"https://papers.example.org/\", href=\"/papers\"",
    "LINKS, See https:, See http:",
    "LINKS, <a href, <a name",
    "POSTAL_ADDRESS, '<p>1 Example', '<p>2 Example'",
    "POSTAL_ADDRESS, 12345 Sampletown, 12345",
    "LIST_HEADERS, <daily.example.org>, <https://example.org/>",
    "LIST_HEADERS, <daily.example.org>, <digest@example.org>",
    "LIST_HEADERS, <daily.example.org>, <daily>",
    "LIST_HEADERS, List-Id:, X-Id:",
    "LIST_HEADERS, <https://papers, <http://papers",
    "LIST_HEADERS, <mailto:unsub@example.org>, <https://other.example.org/>",
    "LIST_HEADERS, =One-Click, =Yes",
    "LINES, See, S\u00e9e",
  })
  void what_is_wrong_is_found(CheckId id, String from, String to) {
    assertThat(Trials.MAIL).contains(from);
    assertThat(status(id, Trials.MAIL.replace(from, to))).isEqualTo(Status.FAIL);
  }

  @Test
  void an_empty_form_is_found() {
    assertThat(status(CheckId.PARTS, Trials.MAIL.replaceAll("(?s)See https.*?(?=--b\n)", "\n")))
        .isEqualTo(Status.FAIL);
  }

  @Test
  void long_lines_and_half_line_ends_are_found() {
    assertThat(status(CheckId.LINES, Trials.MAIL.replace("See", "x".repeat(900))))
        .isEqualTo(Status.PASS);
    assertThat(status(CheckId.LINES, Trials.MAIL.replace("See", "x".repeat(998))))
        .isEqualTo(Status.FAIL);
    assertThat(status(CheckId.LINES, Trials.MAIL.replace("See", "a\rb"))).isEqualTo(Status.FAIL);
    Trial bare =
        new Trial(
            Trials.setup(),
            "a\nb\r\n".getBytes(StandardCharsets.US_ASCII),
            Optional.empty(),
            Trials.NOW);
    assertThat(new LinesCheck().run(bare).status()).isEqualTo(Status.FAIL);
  }

  @Test
  void a_mail_that_is_cut_by_mail_programs_is_found() {
    assertThat(status(CheckId.SIZE, Trials.MAIL + "x".repeat(100_000))).isEqualTo(Status.FAIL);
  }

  @Test
  void without_a_postal_address_nothing_of_it_is_looked_for() {
    Setup setup = Trials.setup();
    Setup without =
        new Setup(
            setup.from(),
            setup.bounceDomain(),
            setup.mailHost(),
            setup.mailPort(),
            setup.sendingAddresses(),
            setup.publicUrl(),
            setup.dkim(),
            " ");
    assertThat(new PostalAddressCheck().run(Trials.of(without)).remedy())
        .contains("PAPERROUND_MAIL_POSTAL_ADDRESS");
  }

  private static Status status(CheckId id, String mail) {
    return CHECKS.stream()
        .filter(check -> check.id() == id)
        .findFirst()
        .orElseThrow()
        .run(Trials.of(Trials.setup(), mail))
        .status();
  }
}
