package org.paperround.round;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.paperround.mail.pace.ServerRest;
import org.paperround.paper.PaperStore;
import org.paperround.subscriber.DueReaders;
import org.paperround.subscriber.Subscriber;
import org.paperround.subscriber.Subscriptions;

/**
 * Serves the due readers of one partition. A failure of one reader stops nobody else: failures are
 * counted by kind and reported once.
 */
@Singleton
class PartitionRound {

  private static final int PAGE = 200;

  private final DueReaders readers;
  private final Subscriptions subscriptions;
  private final PaperStore papers;
  private final Ledger ledger;
  private final Opening opening;
  private final Outcomes outcomes;
  private final Preparation preparation;
  private final Dispatcher dispatcher;
  private final ServerRest server;
  private final Pauses pauses;
  private final RoundConfig config;
  private final Clock clock;

  PartitionRound(
      DueReaders readers,
      Subscriptions subscriptions,
      PaperStore papers,
      Ledger ledger,
      Opening opening,
      Outcomes outcomes,
      Preparation preparation,
      Dispatcher dispatcher,
      ServerRest server,
      Pauses pauses,
      RoundConfig config,
      Clock clock) {
    this.readers = readers;
    this.subscriptions = subscriptions;
    this.papers = papers;
    this.ledger = ledger;
    this.opening = opening;
    this.outcomes = outcomes;
    this.preparation = preparation;
    this.dispatcher = dispatcher;
    this.server = server;
    this.pauses = pauses;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Serves everyone in a partition who is due; first what a dead execution of this name left.
   * Returns when what became of every mail is written.
   *
   * @return whether all were served; false if a pause of everything ended it, which leaves whoever
   *     was not taken up due
   * @throws CancellationException if the process stops; whoever was not taken up is still due
   */
  boolean serve(int partition, RoundRun run) {
    RoundWork work = new RoundWork(run);
    boolean served;
    int doubtful = ledger.doubt(run.worker());
    if (doubtful > 0) {
      Log.warnf("%d mails of %s are uncertain: their process ended", doubtful, run.worker());
    }
    try {
      List<Delivery> left = ledger.leftBy(run.worker());
      Optional<String> pause = pauses.held().everything();
      if (pause.isPresent()) {
        // Its name may not run again for long: as deferred lines they are found after the pause.
        outcomes.postpone(left, run.asOf(), pause.get());
        return false;
      }
      resume(withoutDue(left, run.asOf()), work);
      served = serveDue(partition, work);
    } finally {
      work.awaitAll();
      tell("Partition " + partition, work);
    }
    putOffWhatIsLeft(run);
    return served;
  }

  /**
   * Lines whose mails did not leave because the database did not answer, or whose readers are due
   * again. This name may not run again for long: as deferred lines the next retries find them.
   */
  private void putOffWhatIsLeft(RoundRun run) {
    List<Delivery> left = ledger.leftBy(run.worker());
    if (!left.isEmpty()) {
      outcomes.postpone(
          left,
          clock.instant().plus(config.firstRetry()),
          "internal error: the database did not answer");
    }
  }

  /**
   * Tries deferred deliveries again, but for readers whose next edition is due: that one is opened
   * instead, with the papers of the old, and for editions that are paused. Ends early while the
   * mail server is left alone or everything is paused.
   */
  void retry(RoundRun run) {
    RoundWork work = new RoundWork(run);
    ledger.doubt(run.worker());
    try {
      Delivery last = null;
      while (server.until().isEmpty() && !pauses.held().all()) {
        List<Delivery> page = ledger.toRetry(run.asOf(), last, PAGE);
        if (page.isEmpty()) {
          break;
        }
        last = page.getLast();
        dispatcher.awaitCalm();
        resume(withoutPaused(withoutDue(page, run.asOf())), work);
      }
    } finally {
      work.awaitAll();
      tell("Retries", work);
    }
  }

  private boolean serveDue(int partition, RoundWork work) {
    long after = 0;
    while (true) {
      goOn();
      if (pauses.held().all()) {
        return false;
      }
      List<Subscriber> page = readers.page(partition, work.run().asOf(), after, PAGE);
      if (page.isEmpty()) {
        work.awaitAll();
        goOn();
        return true;
      }
      after = page.getLast().id();
      List<Subscriber> wanted = withoutPaused(page, work.run().asOf());
      if (!wanted.isEmpty()) {
        preparation.prepare(opened(wanted, work), work);
      }
    }
  }

  /** Readers that cannot be taken up together are taken up one by one. */
  private List<Line> opened(List<Subscriber> page, RoundWork work) {
    try {
      return lines(opening.open(page, work.run(), papers.newestSeq()), page);
    } catch (RuntimeException e) {
      Log.debugf(e, "%d readers could not be taken up", page.size());
      if (page.size() == 1) {
        // Nothing was written: the reader is still due and the next tick comes by.
        work.failed("taking up: " + e.getClass().getSimpleName());
        return List.of();
      }
      return page.stream().flatMap(reader -> opened(List.of(reader), work).stream()).toList();
    }
  }

  private void resume(List<Delivery> left, RoundWork work) {
    if (left.isEmpty()) {
      return;
    }
    goOn();
    List<Subscriber> known =
        subscriptions.byIds(left.stream().map(Delivery::subscriberId).toList());
    List<Line> lines = lines(left, known);
    Set<Long> there = lines.stream().map(line -> line.reader().id()).collect(Collectors.toSet());
    outcomes.suppressed(
        left.stream().filter(line -> !there.contains(line.subscriberId())).toList());
    preparation.prepare(lines, work);
  }

  private static List<Line> lines(List<Delivery> deliveries, List<Subscriber> readers) {
    Map<Long, Subscriber> byId =
        readers.stream().collect(Collectors.toMap(Subscriber::id, reader -> reader));
    List<Line> lines = new ArrayList<>(deliveries.size());
    for (Delivery delivery : deliveries) {
      Subscriber reader = byId.get(delivery.subscriberId());
      if (reader != null) {
        lines.add(new Line(delivery, reader));
      }
    }
    return lines;
  }

  /** Sending after an interruption would leave every mail uncertain. */
  private void goOn() {
    if (dispatcher.isStopping() || Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the process stops");
    }
  }

  private List<Delivery> withoutDue(List<Delivery> lines, Instant asOf) {
    Set<Long> due =
        subscriptions.byIds(lines.stream().map(Delivery::subscriberId).toList()).stream()
            .filter(reader -> isDue(reader, asOf))
            .map(Subscriber::id)
            .collect(Collectors.toSet());
    return lines.stream().filter(line -> !due.contains(line.subscriberId())).toList();
  }

  private List<Delivery> withoutPaused(List<Delivery> lines) {
    Held held = pauses.held();
    return lines.stream().filter(line -> !held.holds(line.edition())).toList();
  }

  private List<Subscriber> withoutPaused(List<Subscriber> page, Instant asOf) {
    Held held = pauses.held();
    return page.stream().filter(reader -> !held.holds(Opening.edition(reader, asOf))).toList();
  }

  private static boolean isDue(Subscriber reader, Instant asOf) {
    Instant next = reader.nextDigestAt();
    return next != null && !next.isAfter(asOf);
  }

  private static void tell(String what, RoundWork work) {
    if (!work.failures().isEmpty()) {
      Log.errorf("%s: readers that failed, by kind: %s", what, work.failures());
    }
  }
}
