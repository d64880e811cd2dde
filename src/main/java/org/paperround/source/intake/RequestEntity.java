package org.paperround.source.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** What the operator asked for at once. */
@Entity
@Table(name = "intake_request")
@NullUnmarked
class RequestEntity extends PanacheEntityBase {

  @Id String id;

  @Column(name = "requested_at")
  Instant requestedAt;
}
