package org.paperround.source.intake;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.PaperStore;
import org.paperround.platform.RetryDelay;
import org.paperround.source.remote.Expectation;

/** Writes the end of a run: its papers, its row, its day and the operator's order. */
@Singleton
class RunSettlement {

  private static final int GROUP = 500;
  private static final int MOST_ADDRESSES = 20;
  private static final int LONGEST_DETAIL = 1_000;
  private static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(1);

  private final EntityManager entities;
  private final PaperStore papers;
  private final IntakeConfig config;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  RunSettlement(EntityManager entities, PaperStore papers, IntakeConfig config, Clock clock) {
    this.entities = entities;
    this.papers = papers;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Writes it all; expects a transaction.
   *
   * @return how many papers were new or gained something; empty if the run was closed meanwhile,
   *     and then nothing is written
   */
  Optional<PaperStore.Stored> settle(OpenRun open, RunOutcome outcome) {
    SourceEntity source =
        Objects.requireNonNull(
            entities.find(
                SourceEntity.class, open.source().name(), LockModeType.PESSIMISTIC_WRITE));
    RunEntity run = RunEntity.findById(open.id());
    if (run == null || run.finishedAt != null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    if (outcome.judgement().keeps()) {
      store(run, outcome.sink());
    }
    DayEntity day = day(open, outcome, now);
    run.retryAt = day.nextAskAt;
    source.notBefore = outcome.cutOff() ? day.nextAskAt : null;
    write(run, open, outcome, now);
    closeOrder(open, outcome.judgement().verdict(), now);
    return Optional.of(new PaperStore.Stored(run.added, run.updated));
  }

  private void store(RunEntity run, RunSink sink) {
    List<IncomingPaper> all = sink.papers();
    for (int from = 0; from < all.size(); from += GROUP) {
      PaperStore.Stored stored =
          papers.store(all.subList(from, Math.min(from + GROUP, all.size())));
      run.added += stored.added();
      run.updated += stored.updated();
    }
    run.withdrawn = papers.withdraw(List.copyOf(sink.withdrawn()));
  }

  private DayEntity day(OpenRun open, RunOutcome outcome, Instant now) {
    DayEntity.Key key = new DayEntity.Key(open.source().name(), open.day());
    DayEntity day = DayEntity.findById(key);
    if (day == null) {
      day = new DayEntity();
      day.source = key.source();
      day.listDay = key.listDay();
      day.firstAskedAt = now;
    }
    boolean nothingExpected =
        open.source().expectation(open.day()).kind() == Expectation.Kind.NOTHING;
    Judgement judgement = outcome.judgement();
    day.take(
        shortened(judgement),
        judgement.keeps() ? outcome.sink().ids() : Set.of(),
        nothingExpected,
        now);
    day.nextAskAt = now.plus(wait(day.failures, outcome));
    day.persist();
    return day;
  }

  private Duration wait(int failures, RunOutcome outcome) {
    if (failures == 0) {
      return config.every();
    }
    Duration wait = RetryDelay.after(failures, config.firstRetry(), config.longestRetry(), random);
    Duration asked = outcome.retryAfter();
    if (asked == null || asked.compareTo(wait) < 0) {
      return wait;
    }
    return asked.compareTo(LONGEST_RETRY_AFTER) < 0 ? asked : LONGEST_RETRY_AFTER;
  }

  private static void write(RunEntity run, OpenRun open, RunOutcome outcome, Instant now) {
    RunSink sink = outcome.sink();
    run.finishedAt = now;
    run.verdict = outcome.judgement().verdict();
    run.detail = shortened(outcome.judgement()).detail();
    run.requests = outcome.asked().size();
    run.addresses =
        outcome.asked().stream()
            .limit(MOST_ADDRESSES)
            .map(URI::toString)
            .collect(Collectors.joining("\n"));
    run.papers = sink.papers().size();
    run.rejected = sink.rejected();
    run.rejections = String.join("\n", sink.rejections());
    run.newestId = sink.newest().orElse(null);
    Set<String> overlap = new HashSet<>(sink.ids());
    overlap.retainAll(open.before());
    run.overlap = overlap.size();
  }

  private static void closeOrder(OpenRun open, Verdict verdict, Instant now) {
    if (open.requestId() != null) {
      OrderEntity.update(
          "runId = ?1, verdict = ?2, doneAt = ?3 where requestId = ?4 and source = ?5 and listDay = ?6",
          open.id(),
          verdict,
          now,
          open.requestId(),
          open.source().name(),
          open.day());
    }
  }

  private static Judgement shortened(Judgement judgement) {
    String detail = judgement.detail();
    return detail.length() <= LONGEST_DETAIL
        ? judgement
        : new Judgement(
            judgement.verdict(), detail.substring(0, LONGEST_DETAIL), judgement.keeps());
  }
}
