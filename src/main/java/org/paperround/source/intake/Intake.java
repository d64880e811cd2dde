package org.paperround.source.intake;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import org.paperround.platform.Site;
import org.paperround.source.remote.PaperSource;

/** Which days of which source are asked for now. */
@Singleton
class Intake {

  private static final int DAWN_SECONDS = 600;

  private final RunBook book;
  private final Orders orders;
  private final SourceRun runs;
  private final IntakeConfig config;
  private final Clock clock;
  private final Duration dawn;

  Intake(RunBook book, Orders orders, SourceRun runs, IntakeConfig config, Clock clock, Site site) {
    this.book = book;
    this.orders = orders;
    this.runs = runs;
    this.config = config;
    this.clock = clock;
    this.dawn = Duration.ofSeconds(Math.floorMod(site.url().hashCode(), DAWN_SECONDS));
  }

  /** Asks a source for the days that are due, the newest first, until its server fails. */
  void askForWhatIsDue(PaperSource source) {
    DayPlan plan = plan(source);
    Instant now = clock.instant();
    LocalDate today = plan.today(now);
    for (LocalDate day : plan.due(book.state(source, today), now)) {
      goOn();
      Cause cause = day.equals(today) ? Cause.SCHEDULE : Cause.LOOK_BACK;
      if (!runs.run(source, day, cause, null)) {
        return;
      }
    }
  }

  /** Asks a source for the days that the operator wants, whatever became of those before. */
  void askForWhatIsOrdered(PaperSource source) {
    for (Orders.Order order : orders.open(source.name())) {
      goOn();
      runs.run(source, order.day(), Cause.OPERATOR, order.requestId());
    }
  }

  /** When a source is asked by itself for the next time: now or later. */
  Instant nextDue(PaperSource source, Instant now) {
    DayPlan plan = plan(source);
    return plan.nextDue(book.state(source, plan.today(now)), now);
  }

  private DayPlan plan(PaperSource source) {
    return new DayPlan(source.zone(), source.reachesBack(), config.lookBack(), dawn);
  }

  private static void goOn() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the process stops");
    }
  }
}
