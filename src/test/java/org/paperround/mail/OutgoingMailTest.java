package org.paperround.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingMailTest {

  private static final String TO = "ada@example.org";
  private static final String ID = "20261124.1@example.org";

  @ParameterizedTest
  @ValueSource(
      strings = {"a\rb", "a\nb", "a\r\nBcc: bob@example.org", "a\u0000b", "a\tb", "a\u0085b"})
  void aControlCharacterInAnyHeaderIsRefused(String value) {
    assertThatThrownBy(() -> mail(value, "Subject", ID, Map.of()))
        .hasMessage("the header To has a control character");
    assertThatThrownBy(() -> mail(TO, value, ID, Map.of()))
        .hasMessage("the header Subject has a control character");
    assertThatThrownBy(() -> mail(TO, "Subject", value, Map.of()))
        .hasMessage("the header Message-ID has a control character");
    assertThatThrownBy(() -> mail(TO, "Subject", ID, Map.of("List-Id", value)))
        .hasMessage("the header List-Id has a control character");
  }

  @Test
  void aHeaderLineHasAtMostNineHundredNinetyEightOctets() {
    String longest = "x".repeat(998 - "List-Id: ".length());

    assertThat(mail(TO, "Subject", ID, Map.of("List-Id", longest)).headers())
        .containsEntry("List-Id", longest);
    assertThatThrownBy(() -> mail(TO, "Subject", ID, Map.of("List-Id", longest + "x")))
        .hasMessage("the header List-Id is longer than 998 characters");
    assertThatThrownBy(() -> mail(TO, "x".repeat(999), ID, Map.of()))
        .hasMessage("the header Subject is longer than 998 characters");
  }

  @Test
  void aFurtherHeaderThatIsNotAsciiIsRefused() {
    assertThatThrownBy(() -> mail(TO, "Subject", ID, Map.of("List-Id", "Zeitschrift für alle")))
        .hasMessage("a header value is not ASCII");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "List Id", "List-Id:", "List-Id\r\nBcc", "Lïst-Id"})
  void aHeaderNameThatIsNoneIsRefused(String name) {
    assertThatThrownBy(() -> mail(TO, "Subject", ID, Map.of(name, "x")))
        .hasMessageStartingWith("a header cannot be called")
        .message()
        .doesNotContain("\r", "\n");
  }

  @Test
  void aSubjectOfAnyScriptIsTaken() {
    assertThat(mail(TO, "論文 für dich 🦙", ID, Map.of()).subject()).isEqualTo("論文 für dich 🦙");
  }

  @Test
  void onceCheckedTheHeadersStayAsTheyAre() {
    Map<String, String> headers = new LinkedHashMap<>(Map.of("List-Id", "<daily.example.org>"));
    OutgoingMail mail = mail(TO, "Subject", ID, headers);
    headers.put("Bcc", "bob@example.org");

    assertThat(mail.headers()).containsOnlyKeys("List-Id");
    assertThatThrownBy(() -> mail.headers().put("Bcc", "bob@example.org"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void inALogAMailShowsNeitherAddressNorText() {
    assertThat(mail(TO, "Subject", ID, Map.of())).hasToString("OutgoingMail[" + ID + "]");
  }

  private static OutgoingMail mail(
      String to, String subject, String messageId, Map<String, String> headers) {
    return new OutgoingMail(to, subject, "text", "<p>html", messageId, headers);
  }
}
