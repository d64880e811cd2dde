package org.paperround.command;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.paperround.paper.PaperStore;
import org.paperround.source.ImportProgress;
import org.paperround.source.ImportReport;
import org.paperround.source.PaperImporter;

/**
 * {@code bench import}: how fast this machine and database take papers in; {@code bench embed} is
 * at {@link EmbedBench}.
 */
@Singleton
class BenchCommand {

  private static final String USAGE =
      "Usage: bench import [--papers 100000] | bench embed [--texts 300]";
  private static final int WRONG_USAGE = 2;
  private static final int FAILED = 1;
  private static final int DEFAULT_PAPERS = 100_000;
  private static final int MEGABYTE = 1 << 20;

  private final PaperImporter importer;
  private final PaperStore papers;
  private final EmbedBench embedBench;
  private final Clock clock;

  BenchCommand(PaperImporter importer, PaperStore papers, EmbedBench embedBench, Clock clock) {
    this.importer = importer;
    this.papers = papers;
    this.embedBench = embedBench;
    this.clock = clock;
  }

  /** Measures; 0 if everything went as it should. */
  int run(List<String> args) {
    int texts = count(args, "embed", "--texts", EmbedBench.DEFAULT_TEXTS);
    if (texts > 0) {
      return embedBench.run(texts);
    }
    int count = count(args, "import", "--papers", DEFAULT_PAPERS);
    if (count < 1) {
      Log.error(USAGE);
      return WRONG_USAGE;
    }
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
  private static int count(List<String> args, String what, String option, int usual) {
    if (args.equals(List.of(what))) {
      return usual;
    }
    boolean isCounted = args.size() == 3 && args.get(0).equals(what) && args.get(1).equals(option);
    try {
      return isCounted ? Integer.parseInt(args.get(2)) : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
