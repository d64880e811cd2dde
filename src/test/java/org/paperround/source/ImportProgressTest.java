package org.paperround.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.paperround.testing.MovableClock;
import org.paperround.testing.OnH2;
import org.paperround.testing.Tables;

/** A long import tells how far it is. */
@QuarkusTest
@TestProfile(OnH2.class)
@NullUnmarked
class ImportProgressTest {

  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  @Inject PaperImporter importer;
  @Inject MovableClock clock;
  @Inject Tables tables;

  private final List<Long> told = new ArrayList<>();
  private final List<Duration> times = new ArrayList<>();

  @AfterEach
  void leaveNothingBehind() {
    tables.clear();
  }

  @Test
  void itIsToldOfWhatIsStoredWhenTimeHasPassed() throws IOException {
    InputStream slow = new SequenceInputStream(lines(0, 600), new Slow(lines(600, 1_200)));

    ImportReport report =
        importer.run(
            "jsonl",
            slow,
            null,
            (papers, since) -> {
              told.add(papers);
              times.add(since);
            });

    assertThat(report.added()).isEqualTo(1_200);
    // Papers are stored in groups of 500, and time passed within the second one.
    assertThat(told).last().isEqualTo(1_000L);
    assertThat(times.getLast()).isGreaterThanOrEqualTo(TEN_MINUTES);
  }

  @Test
  void theRateIsThatOfAllPapersAndNothingWhereNoTimeHasPassed() {
    assertThat(ImportProgress.rate(3_000, Duration.ofMillis(1_500))).isEqualTo(2_000);
    assertThat(ImportProgress.rate(3_000, Duration.ZERO)).isZero();
  }

  private static InputStream lines(int from, int to) {
    return new ByteArrayInputStream(
        IntStream.range(from, to)
            .mapToObj(n -> "{\"id\":\"2609.%05d\",\"title\":\"Paper %d\"}\n".formatted(n, n))
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8));
  }

  /** Time passes before its first byte comes. */
  private final class Slow extends InputStream {

    private final InputStream in;
    private boolean begun;

    Slow(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (!begun) {
        begun = true;
        clock.forward(TEN_MINUTES);
      }
      return in.read(bytes, offset, length);
    }
  }
}
