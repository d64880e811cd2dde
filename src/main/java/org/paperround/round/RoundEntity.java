package org.paperround.round;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A round that the operator asked for. */
@Entity
@Table(name = "round")
@NullUnmarked
class RoundEntity extends PanacheEntityBase {

  @Id String id;

  @Column(name = "as_of")
  Instant asOf;

  @Column(name = "requested_at")
  Instant requestedAt;
}
