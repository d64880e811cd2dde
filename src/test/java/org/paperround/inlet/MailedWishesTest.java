package org.paperround.inlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailedWishesTest {

  private static final String TOKEN = "Ab-_5678901234567890123456789012345678901-3";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "To: unsub+%s@bounce.example.org",
        "to: <UNSUB+%s@BOUNCE.example.org>",
        "To: \"unsubscribe\" <unsub+%s@b.example>, other@example.org",
        "To:\r\n unsub+%s@bounce.example.org",
        "Cc: unsub+%s@bounce.example.org",
        "Delivered-To: unsub+%s@bounce.example.org",
        "X-Original-To: unsub+%s@bounce.example.org",
        "From: mailer@provider.example\r\nTo: undisclosed\r\nEnvelope-To: unsub+%s@b.example"
      })
  void theTokenIsFoundWhereverARecipientIsTold(String headers) {
    assertThat(MailedWishes.tokens(mail(headers.formatted(TOKEN)))).containsExactly(TOKEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "To: digest@example.org",
        "To: unsub@example.org",
        "To: unsub+short@example.org",
        "To: resub+%s@example.org",
        "To: notunsub+%s@example.org",
        "To: unsub+%sA@example.org",
        "From: unsub+%s@example.org",
        "Subject: unsub+%s@example.org",
        "To: me@example.org\r\nList-Unsubscribe: <mailto:unsub+%s@example.org>",
        "To: me@example.org\r\n\r\nTo: unsub+%s@example.org",
        "no header at all unsub+%s@example.org"
      })
  void nothingElseIsAWish(String headers) {
    assertThat(MailedWishes.tokens(mail(headers.formatted(TOKEN)))).isEmpty();
  }

  @Test
  void headersWithoutEndAreNotReadToTheirEnd() {
    String endless = "X-A: " + "a".repeat(100) + "\r\n";

    assertThat(
            MailedWishes.tokens(
                mail(endless.repeat(1_000) + "To: unsub+" + TOKEN + "@example.org")))
        .isEmpty();
  }

  private static byte[] mail(String headers) {
    return (headers + "\r\n\r\nplease\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }
}
