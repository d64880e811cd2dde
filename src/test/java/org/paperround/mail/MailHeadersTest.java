package org.paperround.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paperround.platform.Sites;
import org.paperround.platform.language.Language;

class MailHeadersTest {

  private final MailHeaders headers =
      new MailHeaders(
          new Sender(Settings.from("Paper Round <digest@mail.example.org>")),
          Sites.at("https://papers.example.org/"));

  @Test
  void aMailOfTheListHasExactlyTheseHeaders() {
    assertThat(
            headers.list(
                Language.ENGLISH, "20261124", "https://papers.example.org/unsubscribe/abc", "abc"))
        .containsExactly(
            Map.entry("List-Id", "\"Paper Round\" <daily.mail.example.org>"),
            Map.entry("List-Unsubscribe", "<https://papers.example.org/unsubscribe/abc>"),
            Map.entry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
            Map.entry("List-Help", "<https://papers.example.org/>"),
            Map.entry("List-Owner", "<mailto:digest@mail.example.org>"),
            Map.entry("Feedback-ID", "20261124:daily:digest:mail-example-org"),
            Map.entry("Content-Language", "en"),
            Map.entry("Auto-Submitted", "auto-generated"),
            Map.entry("X-Auto-Response-Suppress", "All"));
  }

  @Test
  void whereMailComesBackToUsAMailCanUnsubscribeToo() {
    MailHeaders reachable =
        new MailHeaders(
            new Sender(
                new Settings(
                    Optional.of("digest@example.org"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("bounce.example.org"))),
            Sites.at("https://papers.example.org"));

    assertThat(
            reachable.list(
                Language.GERMAN,
                "20261124",
                "https://papers.example.org/unsubscribe/a-B_c",
                "a-B_c"))
        .containsEntry(
            "List-Unsubscribe",
            "<https://papers.example.org/unsubscribe/a-B_c>,"
                + " <mailto:unsub+a-B_c@bounce.example.org>");
  }

  @Test
  void aSingleMailIsMarkedAsAutomaticAndIsOfNoList() {
    assertThat(headers.single(Language.GERMAN))
        .containsExactly(
            Map.entry("Content-Language", "de"),
            Map.entry("Auto-Submitted", "auto-generated"),
            Map.entry("X-Auto-Response-Suppress", "All"));
  }

  @Test
  void whateverTheSendersNameItsHeadersCanBeSent() {
    MailHeaders foreign =
        new MailHeaders(
            new Sender(Settings.from("論文 für (alle) <digest@example.org>")),
            Sites.at("https://papers.example.org"));

    OutgoingMail mail =
        new OutgoingMail(
            "ada@example.org",
            "Subject",
            "text",
            "html",
            "1@example.org",
            foreign.list(
                Language.ENGLISH, "20261124", "https://papers.example.org/unsubscribe/abc", "abc"));

    assertThat(mail.headers()).containsEntry("List-Id", "<daily.example.org>");
  }
}
