package org.paperround.round;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
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
  private final ReaderRound readerRound;
  private final RoundConfig config;

  PartitionRound(
      DueReaders readers,
      Subscriptions subscriptions,
      PaperStore papers,
      Ledger ledger,
      ReaderRound readerRound,
      RoundConfig config) {
    this.readers = readers;
    this.subscriptions = subscriptions;
    this.papers = papers;
    this.ledger = ledger;
    this.readerRound = readerRound;
    this.config = config;
  }

  /**
   * Serves everyone in a partition who is due; first what a dead execution of this name left.
   *
   * @throws CancellationException if the process stops; whoever was not taken up is still due
   */
  void serve(int partition, RoundRun run) {
    Map<String, Integer> failures = new TreeMap<>();
    int doubtful = ledger.doubt(run.worker());
    if (doubtful > 0) {
      Log.warnf("%d mails of %s are uncertain: their process ended", doubtful, run.worker());
    }
    for (Delivery left : ledger.leftBy(run.worker())) {
      goOn();
      subscriptions
          .byId(left.subscriberId())
          .ifPresentOrElse(
              reader -> attempt(left, reader, run, failures), () -> ledger.suppressed(left));
    }
    long after = 0;
    List<Subscriber> page = readers.page(partition, run.asOf(), after, PAGE);
    while (!page.isEmpty()) {
      long newest = papers.newestSeq();
      for (Subscriber reader : page) {
        goOn();
        take(reader, run, newest, failures);
      }
      after = page.getLast().id();
      page = readers.page(partition, run.asOf(), after, PAGE);
    }
    if (!failures.isEmpty()) {
      Log.errorf("Partition %d: readers that failed, by kind: %s", partition, failures);
    }
  }

  /**
   * Tries deferred deliveries again, but for readers whose next edition is due: that one is opened
   * instead, with the papers of the old.
   */
  void retry(RoundRun run) {
    Map<String, Integer> failures = new TreeMap<>();
    ledger.doubt(run.worker());
    List<Delivery> page = ledger.toRetry(run.asOf(), PAGE);
    for (Delivery delivery : page) {
      goOn();
      Optional<Subscriber> reader = subscriptions.byId(delivery.subscriberId());
      if (reader.isEmpty()) {
        ledger.suppressed(delivery);
      } else if (!isDue(reader.get(), run.asOf())) {
        attempt(delivery, reader.get(), run, failures);
      }
    }
    if (!failures.isEmpty()) {
      Log.errorf("Retries that failed, by kind: %s", failures);
    }
  }

  /** Sending after an interruption would leave every mail uncertain. */
  private static void goOn() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the process stops");
    }
  }

  private static boolean isDue(Subscriber reader, Instant asOf) {
    return reader.nextDigestAt() != null && !reader.nextDigestAt().isAfter(asOf);
  }

  private void take(Subscriber reader, RoundRun run, long newest, Map<String, Integer> failures) {
    Optional<Delivery> opened;
    try {
      opened = ledger.open(reader, run, newest);
    } catch (RuntimeException e) {
      // Nothing was written: the reader is still due and the next tick comes by.
      failures.merge("taking up: " + e.getClass().getSimpleName(), 1, Integer::sum);
      Log.debugf(e, "Reader %d could not be taken up", reader.id());
      return;
    }
    opened.ifPresent(delivery -> attempt(delivery, reader, run, failures));
  }

  private void attempt(
      Delivery delivery, Subscriber reader, RoundRun run, Map<String, Integer> failures) {
    try {
      readerRound.serve(delivery, reader, run.worker(), run.asOf());
    } catch (RuntimeException e) {
      failures.merge(e.getClass().getSimpleName() + ": " + e.getMessage(), 1, Integer::sum);
      Log.debugf(e, "Delivery %s failed", delivery.id());
      // Our own failure is no reason to lose a reader's papers: it is tried again like a 4xx.
      ledger.postpone(
          delivery,
          run.asOf().plus(config.firstRetry()),
          "internal error: " + e.getClass().getSimpleName());
    }
  }
}
