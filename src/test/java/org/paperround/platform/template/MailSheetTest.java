package org.paperround.platform.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailSheetTest {

  private static final String SHEET =
      """
      /* Says something. */
      :root { color-scheme: light dark; }
      .a, .b { margin: 0; font: bold 15px/20px Georgia, "Some Font", serif; }
      .b { margin: 4px 0; color: #111111; }
      .d { color: #222222; }
      @media (prefers-color-scheme: dark) {
        .b, .e { color: #eeeeee; }
      }
      """;

  private static final String HEAD =
      "<style>{|:root{color-scheme:light dark}"
          + "@media (prefers-color-scheme:dark){.b,.e{color:#eee !important}}|}</style>";

  private final MailSheet sheet = MailSheet.of(SHEET);

  @Test
  void aClassBecomesAStyleAndGoesUnlessTheHeadAsksForIt() {
    assertThat(styled("<p class=\"a\" dir=\"auto\">x</p>"))
        .isEqualTo(
            "<p style=\"margin:0;font:bold 15px/20px Georgia,&quot;Some Font&quot;,serif\""
                + " dir=\"auto\">x</p>");
    assertThat(styled("<p class=\"d e own\">"))
        .isEqualTo("<p class=\"e own\" style=\"color:#222\">");
  }

  @Test
  void theLaterRuleWinsWhateverTheOrderInTheTag() {
    String style =
        "<p class=\"b\" style=\"font:bold 15px/20px Georgia,&quot;Some Font&quot;,serif;"
            + "margin:4px 0;color:#111\">";

    assertThat(styled("<p class=\"a b\">")).isEqualTo(style);
    assertThat(styled("<p class=\"b a\">")).isEqualTo(style);
  }

  @Test
  void tagsWithAStyleOfTheirOwnKeepIt() {
    assertThat(styled("<p style=\"margin:1px\" class=\"a\">"))
        .isEqualTo("<p style=\"margin:1px\" class=\"a\">");
  }

  @Test
  void whateverStandsInATagItIsReadToItsEnd() {
    assertThat(
            styled(
                "<a title=\"a > b\" href=\"{x}?y={#if z > 1}1{/if}\" class=\"d\">a class=\"a\"</a>"))
        .isEqualTo(
            "<a title=\"a > b\" href=\"{x}?y={#if z > 1}1{/if}\" style=\"color:#222\">"
                + "a class=\"a\"</a>");
    assertThat(styled("{#if a < b}<td class=\"d\" width=\"8\">"))
        .isEqualTo("{#if a < b}<td style=\"color:#222\" width=\"8\">");
    assertThat(styled("<p class=\"d{#if x} a{/if}\">")).isEqualTo("<p class=\"d{#if x} a{/if}\">");
    assertThat(styled("<!--[if mso]><table class=\"d\"><![endif]-->"))
        .isEqualTo("<!--[if mso]><table style=\"color:#222\"><![endif]-->");
  }

  @Test
  void onlyATemplateThatAsksForTheSheetGetsIt() {
    assertThat(MailSheet.isWantedBy("<style></style><p class=\"a\">")).isTrue();
    assertThat(MailSheet.isWantedBy("<style>.a { margin: 0 }</style><p class=\"a\">")).isFalse();
    assertThat(MailSheet.isWantedBy("No HTML at all")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {".a { color: red", ".a { color red; }", "}", "@import url(other.css);", "a {{ }"})
  void whatIsNoSheetIsRefused(String css) {
    assertThatIllegalArgumentException().isThrownBy(() -> MailSheet.of(css));
  }

  private String styled(String tags) {
    String made = sheet.applied("<style></style>" + tags);
    assertThat(made).startsWith(HEAD);
    return made.substring(HEAD.length());
  }
}
