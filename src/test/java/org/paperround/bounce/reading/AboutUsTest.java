package org.paperround.bounce.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperround.bounce.Verdict;

/** What filters say must not be held against an address. */
class AboutUsTest {

  private final IncomingMessageReader reader = new IncomingMessageReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true  | recipient refused: 550 5.7.1 Service unavailable",
        "true  | recipient refused: 450 4.7.0 Try again",
        "true  | recipient refused: 550 Your mail looks like spam",
        "true  | recipient refused: 550 5.1.1 blocked using zen.spamhaus.org",
        "true  | message refused: 554 Transaction failed",
        "true  | message refused: 550 User unknown",
        "false | message refused: 552 5.2.2 Mailbox full",
        "false | message refused: 451 Transaction failed",
        "false | recipient refused: 552 5.2.2 Mailbox full",
        "false | recipient refused: 550 5.1.1 No such user",
        "false | recipient refused: 550 Requested action not taken"
      })
  void it_is_told_from_what_is_about_the_address(boolean isAboutUs, String reply) {
    Verdict verdict = reader.refusal(reply);

    assertThat(verdict.isAboutUs()).as("%s", verdict).isEqualTo(isAboutUs);
  }
}
