package org.paperround.round;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.JobEngine;
import org.paperround.platform.Partitions;
import org.paperround.platform.RandomBytes;
import org.paperround.subscriber.DueReaders;

/** Rounds that the operator asks for. */
@Singleton
public class Rounds {

  private static final int ID_BYTES = 8;

  private final JobEngine jobs;
  private final DueReaders readers;
  private final Accounts accounts;
  private final Clock clock;

  Rounds(JobEngine jobs, DueReaders readers, Accounts accounts, Clock clock) {
    this.jobs = jobs;
    this.readers = readers;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * A round and how far it is.
   *
   * @param id its name
   * @param asOf readers due at this instant are served
   * @param requestedAt when it was asked for
   * @param partitions how many parts it has
   * @param partitionsDone how many of them are done
   * @param accounting what became of those due
   * @param ratePerSecond mails accepted in a second, on average since the first and until the last
   *     partition was done; null if unknown
   * @param estimatedSecondsLeft until everyone was taken up and sent to; null if unknown
   */
  public record Progress(
      String id,
      Instant asOf,
      Instant requestedAt,
      int partitions,
      int partitionsDone,
      Accounting accounting,
      @Nullable Double ratePerSecond,
      @Nullable Long estimatedSecondsLeft) {

    /** Whether everyone due was taken up. */
    public boolean finished() {
      return partitionsDone == partitions;
    }
  }

  /**
   * Asks for a round over everyone due at an instant, those included whose pause is over by then.
   *
   * @return its id
   */
  @Transactional
  public String start(Instant asOf) {
    RoundEntity round = new RoundEntity();
    round.id = HexFormat.of().formatHex(RandomBytes.of(ID_BYTES));
    round.asOf = asOf;
    round.requestedAt = clock.instant();
    round.persistAndFlush();
    readers.endPauses(asOf);
    for (int partition = 0; partition < Partitions.COUNT; partition++) {
      jobs.schedule(
          ServePartitionJob.TASK
              .instance(round.id + "/" + partition)
              .data(new ServePartitionJob.Data(round.id, partition, asOf))
              .build(),
          round.requestedAt);
    }
    return round.id;
  }

  /** How far a round is; empty if there is none of that id. */
  public Optional<Progress> progress(String id) {
    return QuarkusTransaction.joiningExisting()
        .call(() -> RoundEntity.<RoundEntity>findByIdOptional(id))
        .map(this::progress);
  }

  private Progress progress(RoundEntity round) {
    // Before the accounting, so that a finished round's is not one of a moment before its end.
    List<Instant> done = partitionsDone(round.id);
    Accounting accounting = accounts.round(round.id, round.asOf);
    Instant now = done.size() == Partitions.COUNT ? Collections.max(done) : clock.instant();
    Speed speed = Speed.of(accounting, round.requestedAt, accounts.accepted(round.id, now), now);
    return new Progress(
        round.id,
        round.asOf,
        round.requestedAt,
        Partitions.COUNT,
        done.size(),
        accounting,
        speed.perSecond(),
        speed.secondsLeft());
  }

  /** Whether every partition of a round is done. */
  public boolean isFinished(String id) {
    return partitionsDone(id).size() == Partitions.COUNT;
  }

  /** When each of the partitions that are done was. */
  private static List<Instant> partitionsDone(String id) {
    return QuarkusTransaction.joiningExisting()
        .call(() -> RoundPartitionEntity.<RoundPartitionEntity>list("roundId", id))
        .stream()
        .map(partition -> partition.finishedAt)
        .toList();
  }

  /** Notes that a partition of a round is done. */
  @Transactional
  void finished(String roundId, int partition) {
    if (RoundPartitionEntity.findById(new RoundPartitionEntity.Key(roundId, partition)) == null) {
      RoundPartitionEntity done = new RoundPartitionEntity();
      done.roundId = roundId;
      done.partition = partition;
      done.finishedAt = clock.instant();
      done.persist();
    }
  }
}
