package org.paperround.round;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A partition that a round has done. A row of its own each, so that doing it twice counts once. */
@Entity
@Table(name = "round_partition")
@IdClass(RoundPartitionEntity.Key.class)
@NullUnmarked
class RoundPartitionEntity extends PanacheEntityBase {

  /**
   * The primary key.
   *
   * @param roundId the round
   * @param partition the partition
   */
  record Key(String roundId, int partition) implements Serializable {}

  @Id
  @Column(name = "round_id")
  String roundId;

  @Id
  @Column(name = "partition_no")
  int partition;

  @Column(name = "finished_at")
  Instant finishedAt;
}
