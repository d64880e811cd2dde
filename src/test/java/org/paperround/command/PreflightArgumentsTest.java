package org.paperround.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreflightArgumentsTest {

  @Test
  void options_come_in_any_order() {
    PreflightArguments arguments = parse("--json --file mail.eml --to ada@example.org");

    assertThat(arguments.to()).contains("ada@example.org");
    assertThat(arguments.file()).contains(Path.of("mail.eml"));
    assertThat(arguments.json()).isTrue();
    assertThat(arguments.accept()).isEmpty();
  }

  @Test
  void some_checks_are_accepted_or_all() {
    assertThat(parse("--accept spf,dmarc --by Ada").accept()).contains(List.of("spf", "dmarc"));
    assertThat(parse("--accept all --by Ada").accept()).contains(List.of());
    assertThat(parse("--accept all --by Ada").by()).isEqualTo("Ada");
    assertThat(parse("--accept all").by()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--to",
        "--file --json",
        "--accept",
        "--what",
        "ada@example.org",
        "--accept all --to a@b"
      })
  void anything_else_is_answered_with_how_to_call_it(String line) {
    assertThatThrownBy(() -> parse(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--accept CHECK");
  }

  private static PreflightArguments parse(String line) {
    return PreflightArguments.parse(List.of(line.split(" ")));
  }
}
