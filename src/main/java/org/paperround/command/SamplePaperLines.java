package org.paperround.command;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Papers as JSON Lines, made while they are read and always the same; a line is about 1.5 kB. */
final class SamplePaperLines extends InputStream {

  private static final int A_MONTH = 20_000;
  private static final int TITLE_WORDS = 10;
  private static final int ABSTRACT_WORDS = 180;
  private static final int DOI_EVERY = 4;

  private static final List<String> WORDS =
      List.of(
          ("a of the in with for we model data learning graph image language proof bound robust"
                  + " sparse cell protein galaxy lattice quantum signal noise search agent policy"
                  + " sample estimate faster simple general measured clinical spectral training")
              .split(" "));

  private static final List<String> CATEGORIES =
      List.of("cs.AI", "cs.CL", "cs.CV", "cs.LG", "stat.ML", "math.ST", "q-bio.BM", "quant-ph");

  private final Random random = new Random(20_261_123);
  private final int count;
  private int made;
  private byte[] line = new byte[0];
  private int at;

  SamplePaperLines(int count) {
    this.count = count;
  }

  @Override
  public int read() {
    return isAtEnd() ? -1 : line[at++] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    int taken = Math.min(length, line.length - at);
    System.arraycopy(line, at, into, offset, taken);
    at += taken;
    return taken;
  }

  private boolean isAtEnd() {
    if (at == line.length && made < count) {
      line = paper(made++).getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    return at == line.length;
  }

  private String paper(int number) {
    int month = number / A_MONTH;
    String id = "%02d%02d.%05d".formatted(10 + month / 12 % 90, 1 + month % 12, number % A_MONTH);
    String doi = number % DOI_EVERY == 0 ? ",\"doi\":\"10.5555/sample.%d\"".formatted(number) : "";
    return """
        {"title":"%s","abstract":"%s","authors":["%s","%s"],"categories":["%s","%s"],\
        "date":"2026-01-%02d","url":"https://arxiv.org/abs/%s"%s}
        """
        .formatted(
            words(TITLE_WORDS) + " " + number,
            words(ABSTRACT_WORDS),
            words(2),
            words(2),
            one(CATEGORIES),
            one(CATEGORIES),
            1 + random.nextInt(28),
            id,
            doi);
  }

  private String words(int number) {
    return Stream.generate(() -> one(WORDS)).limit(number).collect(Collectors.joining(" "));
  }

  private String one(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
