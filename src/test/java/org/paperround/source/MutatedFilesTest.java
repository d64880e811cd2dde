package org.paperround.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.paperround.source.bibtex.BibTexReader;
import org.paperround.source.csv.CsvReader;
import org.paperround.source.hfjson.HfJsonReader;
import org.paperround.source.pagehtml.PageHtmlReader;

/** Damages files in many ways, the same ones in every run. */
class MutatedFilesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 10);
  private static final int TIMES = 500;
  private static final byte[] SIGNS =
      "{}[]()<>\"'\\,;:@#$&%=-\r\n\t 09aZ\u00E9".getBytes(StandardCharsets.UTF_8);

  static Stream<Arguments> files() throws IOException {
    String csv =
        "title,abstract,authors,date\n\"A, b\",\"One\n\"\"two\"\"\",Ana Ruiz,2026-02-27\nC,,,\n";
    String bibtex =
        "@string{r = \"River\"}\n@comment{x}\n@article{k, title = {{B}ig $x^{2}$} # r,\n author={Ruiz,"
            + " Ana and Bo {L\\'i}}, year = 2026, month = feb, doi = \"10.1000/x\"}\n@misc{l, title={M}}\n";
    return Stream.of(
        Arguments.of(new CsvReader(), csv.getBytes(StandardCharsets.UTF_8)),
        Arguments.of(new BibTexReader(), bibtex.getBytes(StandardCharsets.UTF_8)),
        Arguments.of(new HfJsonReader(), sample("hfjson/daily-papers.json")),
        Arguments.of(new PageHtmlReader(), sample("pagehtml/embedded.html")),
        Arguments.of(new PageHtmlReader(), sample("pagehtml/cards.html")));
  }

  @ParameterizedTest
  @MethodSource("files")
  void aDamagedFileIsReadInPartOrRefusedAndNothingElse(PaperReader reader, byte[] file) {
    Random random = new Random(7);
    int read = 0;
    int refused = 0;
    for (int i = 0; i < TIMES; i++) {
      byte[] damaged = damage(file, random);
      try {
        reader.read(new ByteArrayInputStream(damaged), TODAY, null, new Collected());
        read++;
      } catch (UnreadableInputException | IOException e) {
        refused++;
      } catch (RuntimeException | StackOverflowError e) {
        fail("for\n" + new String(damaged, StandardCharsets.UTF_8), e);
      }
    }
    assertThat(read).isPositive();
    assertThat(read + refused).isEqualTo(TIMES);
  }

  private static byte[] damage(byte[] file, Random random) {
    byte[] damaged = file.clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = random.nextInt(damaged.length);
      switch (random.nextInt(4)) {
        case 0 -> damaged[at] = (byte) random.nextInt(1, 256);
        case 1 -> damaged[at] = SIGNS[random.nextInt(SIGNS.length)];
        case 2 -> {
          int length = Math.min(random.nextInt(40), damaged.length - at);
          int to = random.nextInt(damaged.length - length + 1);
          System.arraycopy(damaged, at, damaged, to, length);
        }
        default -> {
          if (random.nextInt(8) == 0) {
            damaged = Arrays.copyOf(damaged, at + 1);
          }
        }
      }
    }
    return damaged;
  }

  private static byte[] sample(String name) throws IOException {
    try (InputStream sample = MutatedFilesTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(sample, name).readAllBytes();
    }
  }
}
