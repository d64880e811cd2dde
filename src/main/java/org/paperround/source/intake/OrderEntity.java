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
import org.jspecify.annotations.NullUnmarked;

/** One source and day that the operator asked for. */
@Entity
@Table(name = "intake_order")
@IdClass(OrderEntity.Key.class)
@NullUnmarked
class OrderEntity extends PanacheEntityBase {

  /**
   * The primary key.
   *
   * @param requestId the request
   * @param source the source
   * @param listDay the day
   */
  record Key(String requestId, String source, LocalDate listDay) implements Serializable {}

  @Id
  @Column(name = "request_id")
  String requestId;

  @Id String source;

  @Id
  @Column(name = "list_day")
  LocalDate listDay;

  @Column(name = "run_id")
  String runId;

  @Enumerated(EnumType.STRING)
  Verdict verdict;

  @Column(name = "done_at")
  Instant doneAt;
}
