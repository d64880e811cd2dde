package org.paperround.command;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.paperround.paper.PaperStore;
import org.paperround.source.ImportProgress;
import org.paperround.source.ImportReport;
import org.paperround.source.PaperImporter;

/** {@code bench import}: how fast this machine and database take papers in. */
@Singleton
class ImportBench {

  static final String USAGE = "bench import [--papers 100000]";
  private static final int FAILED = 1;
  static final int DEFAULT_PAPERS = 100_000;
  private static final int MEGABYTE = 1 << 20;

  private final PaperImporter importer;
  private final PaperStore papers;
  private final Clock clock;

  ImportBench(PaperImporter importer, PaperStore papers, Clock clock) {
    this.importer = importer;
    this.papers = papers;
    this.clock = clock;
  }

  /** Measures; 0 if everything went as it should. */
  int run(int count) {
    if (papers.newestSeq() > 0) {
      Log.error("The database has papers already: the bench fills an empty one only.");
      return FAILED;
    }
    try {
      boolean isWhole = take("first", count, count) && take("again", count, 0);
      return isWhole ? 0 : FAILED;
    } catch (IOException e) {
      throw new IllegalStateException("papers made on the fly do not break off", e);
    }
  }

  private boolean take(String pass, int count, int expected) throws IOException {
    Instant begun = clock.instant();
    Duration cpuBefore = cpu();
    ImportReport report =
        importer.run(
            "jsonl",
            new SamplePaperLines(count),
            null,
            (stored, since) ->
                Log.infof("%,d stored, %,d a second", stored, ImportProgress.rate(stored, since)));
    Duration took = Duration.between(begun, clock.instant());
    Log.infof(
        "{\"bench\":\"import\",\"pass\":\"%s\",\"read\":%d,\"added\":%d,\"updated\":%d,"
            + "\"rejected\":%d,\"seconds\":%d,\"cpuSeconds\":%d,\"papersPerSecond\":%d,\"heapLimitMb\":%d}",
        pass,
        report.read(),
        report.added(),
        report.updated(),
        report.rejectedCount(),
        took.toSeconds(),
        cpu().minus(cpuBefore).toSeconds(),
        ImportProgress.rate(report.read(), took),
        Runtime.getRuntime().maxMemory() / MEGABYTE);
    return report.added() == expected && report.rejectedCount() == 0;
  }

  /** The processor time of this process so far, all threads; zero where that cannot be told. */
  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The number asked for, or the usual one; 0 where something else was asked. */
}
