package org.paperround.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedTextTest {

  /** What random texts are made of: what the encoding has rules for, and what it has none for. */
  private static final List<String> PARTS =
      List.of(
          "a",
          "word",
          " ",
          "  ",
          "\t",
          ".",
          "..",
          "=",
          "=3D",
          "_",
          "=_",
          "ä",
          "漢",
          "😀",
          "👩‍💻",
          "\u0000",
          "\u007f",
          "\u00a0",
          "\ufeff",
          "\n",
          "\r\n",
          "\r",
          ".\n",
          " \n",
          "\t\r\n",
          "From ",
          "x".repeat(74),
          "x".repeat(75),
          "x".repeat(76),
          "é".repeat(13),
          " ".repeat(80));

  @ParameterizedTest
  @CsvSource({
    "plain,             plain",
    "a=b,               a=3Db",
    "ä,                 =C3=A4",
    "'end ',            end=20",
    "'a \nb\t\n',       'a=20\r\nb=09\r\n'",
    ".dot,              =2Edot",
    "'a\n.\n.b',        'a\r\n=2E\r\n=2Eb'",
    "a.b,               a.b",
    "'a\rb\r\nc\nd',    'a\r\nb\r\nc\r\nd'",
    "'',                ''"
  })
  void aTextIsEncodedAsTheRulesSay(String text, String encoded) {
    assertThat(written(List.of(EncodedText.of(text)))).isEqualTo(encoded);
  }

  @Test
  void longLinesAreBrokenWhereReadersDoNotSeeIt() {
    String encoded = written(List.of(EncodedText.of("x".repeat(76) + "." + "y".repeat(80))));

    assertThat(encoded)
        .isEqualTo("x".repeat(75) + "=\r\nx." + "y".repeat(73) + "=\r\n" + "y".repeat(7));
    assertThat(written(List.of(EncodedText.of("x".repeat(75) + ".y"))))
        .isEqualTo("x".repeat(75) + "=\r\n=2Ey");
  }

  @Test
  void anyTextIsReadAsItWas() {
    Random random = new Random(2045);
    for (int i = 0; i < 5_000; i++) {
      String text = text(random);
      assertThat(read(List.of(EncodedText.of(text)))).isEqualTo(normalised(text));
    }
  }

  @Test
  void piecesInAnyOrderAreReadAsTheirTextsTogether() {
    Random random = new Random(2046);
    for (int i = 0; i < 1_000; i++) {
      List<String> texts =
          IntStream.range(0, random.nextInt(6)).mapToObj(n -> text(random)).toList();
      String together = String.join("", texts.stream().map(EncodedTextTest::normalised).toList());

      assertThat(read(texts.stream().map(EncodedText::of).toList())).isEqualTo(together);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    random
        .ints(random.nextInt(40), 0, PARTS.size() + 1)
        .forEach(
            part -> {
              if (part < PARTS.size()) {
                text.append(PARTS.get(part));
              } else {
                int point = random.nextInt(Character.MAX_CODE_POINT + 1);
                boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
                text.appendCodePoint(half ? 'h' : point);
              }
            });
    return text.toString();
  }

  private static String normalised(String text) {
    return text.replaceAll("\r\n|\r|\n", "\r\n");
  }

  private static String written(List<EncodedText> pieces) {
    byte[] octets = new byte[EncodedText.length(pieces)];
    EncodedText.write(pieces, octets, 0, octets.length);
    String lines = new String(octets, ISO_8859_1);
    for (String line : lines.split("\r\n", -1)) {
      assertThat(line).hasSizeLessThanOrEqualTo(76).matches("[!-~ \t]*").doesNotStartWith(".");
      assertThat(line).doesNotEndWith(" ").doesNotEndWith("\t").doesNotContain("=_");
    }
    return lines;
  }

  private static String read(List<EncodedText> pieces) {
    byte[] octets = written(pieces).getBytes(ISO_8859_1);
    try {
      return new String(
          MimeUtility.decode(new ByteArrayInputStream(octets), "quoted-printable").readAllBytes(),
          UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
