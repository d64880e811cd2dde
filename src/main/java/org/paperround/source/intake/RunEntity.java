package org.paperround.source.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** One run; without an end it is under way, or its process is dead. */
@Entity
@Table(name = "intake_run")
@NullUnmarked
class RunEntity extends PanacheEntityBase {

  @Id String id;

  String source;

  @Column(name = "list_day")
  LocalDate listDay;

  @Enumerated(EnumType.STRING)
  Cause cause;

  @Column(name = "request_id")
  String requestId;

  @Column(name = "started_at")
  Instant startedAt;

  @Column(name = "finished_at")
  Instant finishedAt;

  @Enumerated(EnumType.STRING)
  Verdict verdict;

  String detail = "";
  int requests;
  String addresses = "";
  int papers;
  int added;
  int updated;
  int withdrawn;
  int rejected;
  String rejections = "";

  @Column(name = "newest_id")
  String newestId;

  int overlap;

  @Column(name = "retry_at")
  Instant retryAt;

  RunReport report() {
    return new RunReport(
        id,
        listDay,
        cause,
        requestId,
        startedAt,
        finishedAt,
        verdict,
        detail,
        requests,
        lines(addresses),
        papers,
        added,
        updated,
        withdrawn,
        rejected,
        lines(rejections),
        newestId,
        overlap,
        retryAt);
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\n"));
  }
}
