package org.paperround.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermLinesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "KEYWORD keyword",
        "  spaces  inside  and around ",
        "a\nTOPIC b",
        "a\r\nMUTE b\rMUTE c",
        "a\u2028b\u2029c\u0085d\u000Be\fg",
        "tab\tand\u0000nul",
        "\"a phrase, with a comma; and more\"",
        "{json: [\"x\"]} <b>&amp;",
        "שלום \u202Eabc",
        "🦙 x \uD800 lone",
        "\\n \\u000a %0A"
      })
  void everyTextComesBackAsItsTermHadIt(String text) {
    List<Term> terms = Arrays.stream(Term.Kind.values()).map(kind -> new Term(kind, text)).toList();

    assertThat(TermLines.read(TermLines.write(terms))).isEqualTo(terms);
  }

  @ParameterizedTest
  @EnumSource
  void aTermIsOneLine(Term.Kind kind) {
    assertThat(TermLines.write(List.of(new Term(kind, "a\nb\u0085c")))).isEqualTo(kind + " a b c");
  }

  @Test
  void noTermsAreAnEmptyText() {
    assertThat(TermLines.write(List.of())).isEmpty();
    assertThat(TermLines.read("")).isEmpty();
  }
}
