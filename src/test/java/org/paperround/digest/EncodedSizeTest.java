package org.paperround.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.mailencoder.Utils;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EncodedSizeTest {

  @ParameterizedTest
  @MethodSource("texts")
  void noTextIsLargerOnTheWireThanItsEncodedSize(String text) {
    assertThat(EncodedSize.of(text)).isGreaterThanOrEqualTo(onTheWire(text));
  }

  static Stream<String> texts() {
    return Stream.of(
            "",
            "x",
            "plain words of a text, ",
            "=",
            "éàüß",
            "漢字",
            "🦙👩‍🔬",
            ".\n",
            "..x\n",
            "\n",
            " \n",
            "a \n",
            "\t\n",
            "\r\n",
            "\u0000\u0001\u007f",
            "<td style=\"x:y\">é</td>\n",
            "x".repeat(72) + "=",
            "x".repeat(75) + "\n",
            "x".repeat(76) + "\n",
            "x".repeat(77) + "\n")
        .flatMap(text -> Stream.of(text, text.repeat(100), text.repeat(5_000)));
  }

  @Test
  void noTextMadeAtRandomIsLargerOnTheWireThanItsEncodedSize() {
    Random random = new Random(20261124);
    String[] pieces = {"a", " ", "=", ".", "\n", "\t", "é", "漢", "🦙", "word ", "\r\n", "href=\""};
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(400); length > 0; length--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      assertThat(EncodedSize.of(text.toString()))
          .as(text.toString())
          .isGreaterThanOrEqualTo(onTheWire(text.toString()));
    }
  }

  @Test
  void ofPlainTextItIsAtMostATwelfthTooLarge() {
    String text = "Plain words, as most of a digest is made of them\n".repeat(1_000);

    assertThat(EncodedSize.of(text)).isLessThan(onTheWire(text) * 13 / 12);
  }

  /** The mail client's own encoding, its line ends as two octets, dots at their start doubled. */
  private static int onTheWire(String text) {
    String sent = Utils.encodeQP(text).replace("\n", "\r\n").replaceAll("(?m)^\\.", "..");
    return sent.getBytes(StandardCharsets.US_ASCII).length;
  }
}
