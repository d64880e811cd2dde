package org.paperround.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundBenchArgumentsTest {

  @Test
  void a_mail_server_is_enough() {
    assertThat(parse("--smtp localhost:2525"))
        .isEqualTo(new RoundBenchArguments("localhost", 2525, 100_000, 300, Optional.empty()));
  }

  @Test
  void options_come_in_any_order() {
    assertThat(parse("--through quarkus-mailer --papers 30 --smtp [::1]:25 --readers 200"))
        .isEqualTo(new RoundBenchArguments("[::1]", 25, 200, 30, Optional.of("quarkus-mailer")))
        .returns("quarkus-mailer", RoundBenchArguments::through);
  }

  @Test
  void our_own_lane_can_be_named() {
    assertThat(parse("--smtp localhost:25 --through lane"))
        .returns(Optional.empty(), RoundBenchArguments::otherLane)
        .returns("lane", RoundBenchArguments::through);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --readers 10                            | --smtp needs a mail server
          --smtp                                  | --smtp needs a mail server
          --smtp localhost                        | --smtp needs a mail server
          --smtp :25                              | --smtp needs a mail server
          --smtp localhost:smtp                   | port
          --smtp localhost:0                      | port
          --smtp localhost:65536                  | 1 to 65535, not “65536”
          --smtp localhost:25 --readers 0         | --readers needs a number
          --smtp localhost:25 --papers -1         | --papers needs a number
          --smtp localhost:25 --papers            | --papers needs a number
          --smtp localhost:25 --readers 1e3       | not “1e3”
          --smtp localhost:25 --through           | --through needs lane or quarkus-mailer
          --smtp localhost:25 --through sendmail  | --through needs lane or quarkus-mailer, not “sendmail”
          --smtp localhost:25 --threw lane        | no option --threw
          """)
  void anything_else_is_answered_with_what_is_wrong_and_how_to_call_it(String line, String what) {
    assertThatThrownBy(() -> parse(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(what)
        .hasMessageContaining("bench round --smtp HOST:PORT");
  }

  private static RoundBenchArguments parse(String line) {
    return RoundBenchArguments.parse(List.of(line.split(" +")));
  }
}
