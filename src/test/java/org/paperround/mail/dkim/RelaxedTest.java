package org.paperround.mail.dkim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelaxedTest {

  /** RFC 6376 section 3.4.5: the hash of no body at all. */
  private static final String EMPTY = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        // RFC 6376 section 3.4.6
        "`A: X\\r\\n`,`a:X`",
        "`B : Y\\t\\r\\n\\tZ  \\r\\n`,`b:Y Z`",
        "`Subject: a  b\\t\\tc\\r\\n d\\r\\n`,`subject:a b c d`",
        "`X:\\r\\n`,`x:`",
        "`X: \\t \\r\\n`,`x:`",
        "`X:\\r\\n a\\r\\n`,`x:a`",
        "`List-Id:a:b\\r\\n`,`list-id:a:b`",
        "`X: a`,`x:a`"
      })
  void aFieldIsOneLineWithSingleSpaces(String field, String canonical) {
    assertThat(Relaxed.field(text(field))).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        // RFC 6376 section 3.4.6
        "` C \\r\\nD \\t E\\r\\n\\r\\n\\r\\n`,` C\\r\\nD E\\r\\n`",
        "`a\\r\\n`,`a\\r\\n`",
        "`a`,`a\\r\\n`",
        "`a \\t`,`a\\r\\n`",
        "`\\r\\n\\r\\na\\r\\n`,`\\r\\n\\r\\na\\r\\n`",
        "`\\t\\ta\\r\\n`,` a\\r\\n`",
        "`a\\r\\n \\t\\r\\nb\\r\\n`,`a\\r\\n\\r\\nb\\r\\n`",
        "`a\\r\\n \\r\\n\\t\\r\\n\\r\\n`,`a\\r\\n`",
        "`a\\rb\\nc\\r\\n`,`a\\rb\\nc\\r\\n`",
        "`a\\r`,`a\\r\\r\\n`"
      })
  void aBodyIsHashedWithoutTheWhiteSpaceThatIsLostOnTheWay(String body, String canonical) {
    assertThat(hash(text(body))).isEqualTo(sha256(text(canonical)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {"``", "`\\r\\n`", "`\\r\\n\\r\\n\\r\\n`", "` \\t\\r\\n \\r\\n`", "` `"})
  void anEmptyBodyHasTheHashOfNothing(String body) {
    assertThat(hash(text(body))).isEqualTo(EMPTY);
  }

  @Test
  void longBodiesAreHashedWhole() {
    String lines = "a  b\r\n".repeat(5_000);
    String held = "\r\n".repeat(9_000);

    assertThat(hash(lines + held + "c" + held))
        .isEqualTo(sha256("a b\r\n".repeat(5_000) + held + "c\r\n"));
  }

  @Test
  void whateverStandsBesideWhatItIsHashedByTheRules() {
    String[] bits = {"a", ".", " ", "\t", "\r\n", "\r", "\n", "\u00e4"};
    Random random = new Random(6376);
    for (int i = 0; i < 20_000; i++) {
      String body =
          random
              .ints(random.nextInt(9), 0, bits.length)
              .mapToObj(bit -> bits[bit])
              .collect(Collectors.joining());
      String canonical =
          body.replaceAll("[ \t]+", " ")
              .replaceAll(" \r\n", "\r\n")
              .replaceAll("(?: |\r\n)+\\z", "");
      assertThat(hash(body))
          .as(body)
          .isEqualTo(sha256(canonical.isEmpty() ? "" : canonical + "\r\n"));
    }
  }

  private static String text(String escaped) {
    return escaped.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t");
  }

  private static String hash(String body) {
    byte[] octets = ("header: x\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1);
    int from = octets.length - body.length();
    return Base64.getEncoder()
        .encodeToString(Relaxed.bodyHash(octets, from, CryptoProvider.PLATFORM.sha256()));
  }

  private static String sha256(String text) {
    return Base64.getEncoder()
        .encodeToString(
            CryptoProvider.PLATFORM.sha256().digest(text.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
