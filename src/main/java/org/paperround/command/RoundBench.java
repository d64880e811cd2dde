package org.paperround.command;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.paperround.mail.dkim.DkimConfig;
import org.paperround.mail.mailer.MailerLane;
import org.paperround.paper.PaperStore;
import org.paperround.round.ReadyBackground;
import org.paperround.round.Rounds;
import org.paperround.round.SendingTimes;

/**
 * {@code bench round}: a whole round as the service runs it, from due readers to mails that the
 * mail server has, over an empty database that it fills with made-up readers and papers. Measured
 * is the time from asking for the round until every line is settled.
 */
@Singleton
class RoundBench {

  private static final int FAILED = 1;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final int LOOKS_A_LINE = 10;
  private static final double NANOS = 1e9;

  private final RoundBenchData data;
  private final PaperStore papers;
  private final ReadyBackground background;
  private final Rounds rounds;
  private final SendingTimes times;
  private final DkimConfig signing;
  private final Instance<MailerLane> other;
  private final Clock clock;

  RoundBench(
      RoundBenchData data,
      PaperStore papers,
      ReadyBackground background,
      Rounds rounds,
      SendingTimes times,
      DkimConfig signing,
      @Identifier(MailerLane.NAME) Instance<MailerLane> other,
      Clock clock) {
    this.data = data;
    this.papers = papers;
    this.background = background;
    this.rounds = rounds;
    this.times = times;
    this.signing = signing;
    this.other = other;
    this.clock = clock;
  }

  /** Measures; 0 if every reader's line was settled. */
  int run(List<String> args) {
    RoundBenchArguments arguments;
    try {
      arguments = RoundBenchArguments.parse(args);
    } catch (IllegalArgumentException e) {
      Log.error(e.getMessage());
      return BenchCommand.WRONG_USAGE;
    }
    if (arguments.otherLane().isPresent() && signing.enabled()) {
      Log.error("Quarkus Mailer cannot sign as we do: set PAPERROUND_MAIL_DKIM_ENABLED=false.");
      return BenchCommand.WRONG_USAGE;
    }
    if (papers.newestSeq() > 0) {
      Log.error("The database has papers already: the bench fills an empty one only.");
      return FAILED;
    }
    data.fill(arguments.readers(), arguments.papers());
    // The service has it within a minute of new papers, before their round.
    background.refresh();
    return measure(arguments);
  }

  private int measure(RoundBenchArguments arguments) {
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
            "{\"bench\":\"round\",\"through\":\"%s\",\"readers\":%d,\"papers\":%d,\"seconds\":%.1f,"
                + "\"mailsPerSecond\":%.0f,\"cpuSecondsPer1000\":%.3f,\"meanBytes\":%.0f,"
                + "\"p50Ms\":%.2f,\"p99Ms\":%.2f,\"peakRss\":\"%s\",\"due\":%d,\"accepted\":%d,"
                + "\"suppressed\":%d,\"expired\":%d,"
                + "\"deferred\":%d,\"rejected\":%d,\"uncertain\":%d,\"nothingToSay\":%d,"
                + "\"notYet\":%d%s}",
            arguments.through(),
            arguments.readers(),
            arguments.papers(),
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
            account.notYet(),
            ofOtherLane(arguments, accepted, begun)));
    return account.notYet() == 0 ? 0 : FAILED;
  }

  /**
   * When the last mail was accepted, as {@code seconds} may end with waits in vain; what taking
   * messages apart has cost; how many mails were left without an answer.
   */
  private String ofOtherLane(RoundBenchArguments arguments, long accepted, long begun) {
    if (arguments.otherLane().isEmpty()) {
      return "";
    }
    MailerLane lane = other.get();
    return String.format(
        Locale.ROOT,
        ",\"secondsToLastAccepted\":%.1f,\"takenApartCpuSecondsPer1000\":%.3f,"
            + "\"unanswered\":%d",
        (lane.lastAccepted() - begun) / NANOS,
        lane.takingApart().toNanos() / NANOS * 1000 / Math.max(1, accepted),
        lane.unanswered());
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
