package org.paperround.command;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paperround.paper.PaperStore;
import org.paperround.round.Rounds;
import org.paperround.round.SendingTimes;

/**
 * {@code bench round}: a whole round as the service runs it, from due readers to mails that the
 * mail server has, over an empty database that it fills with made-up readers and papers. Measured
 * is the time from asking for the round until every line is settled.
 */
@Singleton
class RoundBench {

  static final String USAGE = "bench round --smtp HOST:PORT [--readers 100000] [--papers 300]";

  private static final int FAILED = 1;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final int LOOKS_A_LINE = 10;
  private static final double NANOS = 1e9;

  private final RoundBenchData data;
  private final PaperStore papers;
  private final Rounds rounds;
  private final SendingTimes times;
  private final Clock clock;

  RoundBench(
      RoundBenchData data, PaperStore papers, Rounds rounds, SendingTimes times, Clock clock) {
    this.data = data;
    this.papers = papers;
    this.rounds = rounds;
    this.times = times;
    this.clock = clock;
  }

  /** Measures; 0 if every reader's line was settled. */
  int run(List<String> args) {
    Map<String, Integer> numbers = numbers(args);
    if (numbers.isEmpty()) {
      Log.error("Usage: " + USAGE);
      return BenchCommand.WRONG_USAGE;
    }
    int readers = numbers.getOrDefault("--readers", 0);
    int count = numbers.getOrDefault("--papers", 0);
    if (papers.newestSeq() > 0) {
      Log.error("The database has papers already: the bench fills an empty one only.");
      return FAILED;
    }
    data.fill(readers, count);
    return measure(readers, count);
  }

  /** The numbers asked for; empty if something else was asked. The server is read at the start. */
  private static Map<String, Integer> numbers(List<String> args) {
    Map<String, Integer> numbers = new HashMap<>(Map.of("--readers", 100_000, "--papers", 300));
    boolean isServerNamed = false;
    for (int i = 0; i + 1 < args.size(); i += 2) {
      String value = args.get(i + 1);
      if (args.get(i).equals("--smtp")) {
        isServerNamed = value.matches(".+:[0-9]{1,5}");
      } else if (numbers.containsKey(args.get(i)) && value.matches("[1-9][0-9]{0,8}")) {
        numbers.put(args.get(i), Integer.parseInt(value));
      } else {
        return Map.of();
      }
    }
    return isServerNamed && args.size() % 2 == 0 ? numbers : Map.of();
  }

  private int measure(int readers, int count) {
    Instant asOf = clock.instant();
    double cpu = cpuSeconds();
    long begun = System.nanoTime();
    String id = rounds.start(asOf);
    long due = rounds.progress(id).orElseThrow().accounting().due();
    for (int looks = 1; !rounds.isFinished(id); looks++) {
      if (looks % LOOKS_A_LINE == 0) {
        tell(due, begun);
      }
      if (!waited()) {
        return FAILED;
      }
    }
    double seconds = (System.nanoTime() - begun) / NANOS;
    cpu = cpuSeconds() - cpu;
    var account = rounds.progress(id).orElseThrow().accounting();
    long accepted = account.accepted();
    StandardOutput.line(
        String.format(
            Locale.ROOT,
            "{\"bench\":\"round\",\"readers\":%d,\"papers\":%d,\"seconds\":%.1f,"
                + "\"mailsPerSecond\":%.0f,\"cpuSecondsPer1000\":%.3f,\"meanBytes\":%.0f,"
                + "\"p50Ms\":%.2f,\"p99Ms\":%.2f,\"peakRss\":\"%s\",\"due\":%d,\"accepted\":%d,"
                + "\"suppressed\":%d,\"expired\":%d,"
                + "\"deferred\":%d,\"rejected\":%d,\"uncertain\":%d,\"nothingToSay\":%d,"
                + "\"notYet\":%d}",
            readers,
            count,
            seconds,
            accepted / seconds,
            cpu * 1000 / Math.max(1, accepted),
            times.meanBytes(),
            times.medianMillis(),
            times.slowestMillis(),
            ProcessMemory.peak(),
            account.due(),
            accepted,
            account.suppressed(),
            account.expired(),
            account.deferred(),
            account.rejected(),
            account.uncertain(),
            account.nothingToSay(),
            account.notYet()));
    return account.notYet() == 0 ? 0 : FAILED;
  }

  private void tell(long due, long begun) {
    long sent = times.count();
    double perSecond = sent / ((System.nanoTime() - begun) / NANOS);
    String left = sent == 0 ? "unknown" : Math.round((due - sent) / perSecond) + " s";
    Log.infof("%,d of %,d mails, %,.0f a second, time left: %s", sent, due, perSecond, left);
  }

  private static boolean waited() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Of all threads of this process. */
  private static double cpuSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos()
        / NANOS;
  }
}
