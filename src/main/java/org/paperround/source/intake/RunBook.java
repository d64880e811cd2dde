package org.paperround.source.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.PaperStore;
import org.paperround.platform.RandomBytes;
import org.paperround.source.remote.PaperSource;

/**
 * The records of sources, their days and their runs. The row of a source is the lock under which
 * its runs begin and are settled, so of two that think they are the only one, one is refused.
 */
@Singleton
class RunBook {

  private static final int ID_BYTES = 8;

  /** Storing the largest run takes longer than the usual limit. */
  private static final Duration LONGEST_SETTLEMENT = Duration.ofMinutes(10);

  private final EntityManager entities;
  private final RunSettlement settlement;
  private final IntakeConfig config;
  private final Clock clock;

  RunBook(EntityManager entities, RunSettlement settlement, IntakeConfig config, Clock clock) {
    this.entities = entities;
    this.settlement = settlement;
    this.config = config;
    this.clock = clock;
  }

  /** What is known of a source; one that was never asked is new today. */
  @Transactional
  DayPlan.State state(PaperSource source, LocalDate today) {
    SourceEntity row = SourceEntity.findById(source.name());
    LocalDate since = row == null ? firstDay(source, today) : row.since;
    Map<LocalDate, DayPlan.Known> days = new HashMap<>();
    LocalDate from = today.minusDays(Math.max(config.lookBack(), 1));
    for (DayEntity day : days(source.name(), from, today)) {
      days.put(day.listDay, new DayPlan.Known(day.verdict, day.askedAt, day.nextAskAt));
    }
    return new DayPlan.State(since, row == null ? null : row.notBefore, days);
  }

  private static List<DayEntity> days(String source, LocalDate from, LocalDate to) {
    return DayEntity.list("source = ?1 and listDay >= ?2 and listDay <= ?3", source, from, to);
  }

  private LocalDate firstDay(PaperSource source, LocalDate today) {
    return source.reachesBack() ? today.minusDays(config.firstDays()) : today;
  }

  /** Begins a run; what a dead process left open of this source is closed. */
  @Transactional
  OpenRun begin(PaperSource source, LocalDate day, Cause cause, @Nullable String requestId) {
    Instant now = clock.instant();
    if (entities.find(SourceEntity.class, source.name(), LockModeType.PESSIMISTIC_WRITE) == null) {
      SourceEntity row = new SourceEntity();
      row.name = source.name();
      row.since = firstDay(source, LocalDate.ofInstant(now, source.zone()));
      row.persistAndFlush();
    }
    RunEntity.update(
        "verdict = ?1, finishedAt = ?2, detail = ?3 where source = ?4 and finishedAt is null",
        Verdict.FAILED,
        now,
        "interrupted: its process ended before it did",
        source.name());
    RunEntity run = new RunEntity();
    run.id = HexFormat.of().formatHex(RandomBytes.of(ID_BYTES));
    run.source = source.name();
    run.listDay = day;
    run.cause = cause;
    run.requestId = requestId;
    run.startedAt = now;
    run.persist();
    DayEntity known = DayEntity.findById(new DayEntity.Key(source.name(), day));
    return new OpenRun(
        run.id,
        source,
        day,
        cause,
        requestId,
        known == null ? null : known.verdict,
        lastIdsBefore(source.name(), day));
  }

  private static Set<String> lastIdsBefore(String source, LocalDate day) {
    return DayEntity.<DayEntity>find(
            "source = ?1 and listDay < ?2 and papers > 0", Sort.descending("listDay"), source, day)
        .firstResultOptional()
        .map(DayEntity::seen)
        .orElse(Set.of());
  }

  /**
   * Stores what a run brought and its records, all or nothing.
   *
   * @param confirm called in the same transaction
   * @return how many papers were new or gained something; empty, and nothing is stored, if the run
   *     was closed meanwhile because its process was taken for dead
   */
  Optional<PaperStore.Stored> settle(OpenRun run, RunOutcome outcome, Runnable confirm) {
    return QuarkusTransaction.requiringNew()
        .timeout((int) LONGEST_SETTLEMENT.toSeconds())
        .call(
            () -> {
              Optional<PaperStore.Stored> stored = settlement.settle(run, outcome);
              if (stored.isPresent()) {
                confirm.run();
              }
              return stored;
            });
  }
}
