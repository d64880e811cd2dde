package org.paperround.subscriber;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** An address that must not be written to, as a keyed hash, so that it can outlive erasure. */
@Entity
@Table(name = "suppression")
@NullUnmarked
class SuppressionEntity extends PanacheEntityBase {

  @Id
  @Column(name = "address_hash")
  String addressHash;

  @Enumerated(EnumType.STRING)
  Suppressions.Reason reason;

  Instant at;

  @Column(name = "released_at")
  Instant releasedAt;

  Suppressions.Entry view() {
    return new Suppressions.Entry(reason, at, releasedAt);
  }
}
