package org.paperround.source.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaperBuilder;
import org.paperround.paper.Withdrawal;

class RunSinkTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private final RunSink sink = new RunSink(3);

  @Test
  void whatIsBeyondTheLimitIsLeftOutAndThatIsKnown() {
    IntStream.range(0, 3).forEach(i -> sink.paper(paper("arXiv:2611.0000" + i, MONDAY)));
    assertThat(sink.isFull()).isFalse();

    sink.paper(paper("arXiv:2611.00009", MONDAY));

    assertThat(sink.isFull()).isTrue();
    assertThat(sink.papers()).hasSize(3);
    assertThat(sink.ids()).doesNotContain("arXiv:2611.00009");
  }

  @Test
  void withdrawalsAreBoundedToo() {
    IntStream.range(0, 4).forEach(i -> sink.withdrawn(new CanonicalId("arXiv:2611.0000" + i)));

    assertThat(sink.isFull()).isTrue();
    assertThat(sink.withdrawn()).hasSize(3);
  }

  @Test
  void aWithdrawalKeepsItsVersion() {
    CanonicalId id = new CanonicalId("arXiv:2611.00001");
    sink.withdrawn(id, 2);
    sink.withdrawn(id);

    assertThat(sink.withdrawn())
        .containsExactly(new Withdrawal(id, 2), new Withdrawal(id, Withdrawal.EVERY_VERSION));
  }

  @Test
  void theNewestPaperIsTheOneOfTheLatestDateThenOfTheHighestId() {
    assertThat(sink.newest()).isEmpty();
    sink.paper(paper("arXiv:2611.00002", MONDAY));
    sink.paper(paper("arXiv:2611.00003", MONDAY));
    sink.paper(paper("arXiv:2611.00009", MONDAY.minusDays(1)));

    assertThat(sink.newest()).contains("arXiv:2611.00003");
  }

  @Test
  void theFirstRejectionsAreKeptAsShortLinesAndAllAreCounted() {
    IntStream.range(0, 1_000)
        .forEach(i -> sink.rejected("entry " + i, "no\ntitle" + "!".repeat(500)));

    assertThat(sink.rejected()).isEqualTo(1_000);
    assertThat(sink.rejections())
        .hasSize(5)
        .allMatch(
            line -> line.length() <= 300 && line.startsWith("entry ") && !line.contains("\n"));
  }

  private static IncomingPaper paper(String id, LocalDate published) {
    return new IncomingPaperBuilder(new CanonicalId(id), "Title", MONDAY, "test")
        .published(published)
        .build();
  }
}
