package org.paperround.source.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** What is known of one day of a source after all its runs. */
@Entity
@Table(name = "intake_day")
@IdClass(DayEntity.Key.class)
@NullUnmarked
class DayEntity extends PanacheEntityBase {

  /**
   * The primary key.
   *
   * @param source the source
   * @param listDay the day
   */
  record Key(String source, LocalDate listDay) implements Serializable {}

  private static final int LONGEST = 1_000;

  @Id String source;

  @Id
  @Column(name = "list_day")
  LocalDate listDay;

  @Enumerated(EnumType.STRING)
  Verdict verdict;

  String detail = "";

  /** The ids of the papers that came, a line each; dropped when the day is long past. */
  String ids = "";

  int papers;

  @Column(name = "first_asked_at")
  Instant firstAskedAt;

  @Column(name = "asked_at")
  Instant askedAt;

  @Column(name = "completed_at")
  Instant completedAt;

  /** Runs in a row that were not settled. */
  int failures;

  @Column(name = "last_failure")
  String lastFailure;

  @Column(name = "last_failure_at")
  Instant lastFailureAt;

  @Column(name = "next_ask_at")
  Instant nextAskAt;

  /**
   * Takes in one more run.
   *
   * @param run its judgement
   * @param came the ids of the papers that were stored
   */
  void take(Judgement run, Set<String> came, boolean nothingExpected, Instant now) {
    Verdict before = verdict;
    verdict =
        before == null ? run.verdict() : Verdict.ofDay(before, run.verdict(), nothingExpected);
    // What settled the day stays its reason; what keeps it open is the latest one.
    if (verdict != before || (!verdict.isSettled() && verdict == run.verdict())) {
      detail = run.detail();
    }
    if (run.verdict().isSettled()) {
      failures = 0;
    } else {
      failures++;
      lastFailure = run.verdict() + (run.detail().isEmpty() ? "" : ": " + run.detail());
      lastFailure = lastFailure.substring(0, Math.min(lastFailure.length(), LONGEST));
      lastFailureAt = now;
    }
    if (verdict.isSettled() && completedAt == null) {
      completedAt = now;
    } else if (!verdict.isSettled()) {
      completedAt = null;
    }
    Set<String> all = seen();
    all.addAll(came);
    ids = String.join("\n", all);
    papers = all.size();
    askedAt = now;
  }

  /** The ids of the papers that came so far. */
  Set<String> seen() {
    return ids.isEmpty() ? new LinkedHashSet<>() : new LinkedHashSet<>(List.of(ids.split("\n")));
  }

  DayReport report() {
    return new DayReport(
        listDay, verdict, detail, papers, askedAt, completedAt, lastFailure, lastFailureAt);
  }
}
