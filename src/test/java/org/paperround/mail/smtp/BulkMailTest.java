package org.paperround.mail.smtp;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkMailTest {

  private static final String ADA = "ada@example.org";

  @Test
  void dotsWithinLinesAreFine() {
    assertThatCode(() -> mail(ADA, ADA, "X: a.\r\n\r\nb. \r\n")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ada", "a b@c.org", "a@b>\r\nDATA", "<a@b.org>", "a@ä.org"})
  void noAddressCanEndItsCommand(String address) {
    assertThatThrownBy(() -> mail(address, ADA, "\r\n"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> mail(ADA, address, "\r\n"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyTheRecipientMayHaveLettersBeyondAscii() {
    assertThatThrownBy(() -> mail("ä@b.org", ADA, "\r\n"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatCode(() -> mail(ADA, "ä@b.org", "\r\n")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a\n", ".\r\n", "a\r\n.\r\nRSET\r\n", "a\n.\r\nb\r\n"})
  void noMessageCanEndItself(String message) {
    assertThatThrownBy(() -> mail(ADA, ADA, message)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 100})
  void aDotAtTheBeginningOfALineIsFoundWhereverItIs(int before) {
    for (int after = 0; after < 20; after++) {
      String message = "ü".repeat(before) + "\n.ends" + "x".repeat(after) + "\r\n";
      assertThatThrownBy(() -> mail(ADA, ADA, message))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatCode(() -> mail(ADA, ADA, message.replace("\n.", "\n :.\u000b.")))
          .doesNotThrowAnyException();
    }
  }

  private static BulkMail mail(String from, String to, String message) {
    return new BulkMail(from, to, message.getBytes(StandardCharsets.UTF_8));
  }
}
