package org.paperround.subscriber;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** Something that was done to a suppression. Lines are added, never changed. */
@Entity
@Table(name = "suppression_event")
@NullUnmarked
class SuppressionEventEntity extends PanacheEntityBase {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "address_hash")
  String addressHash;

  @Enumerated(EnumType.STRING)
  Suppressions.Action action;

  @Enumerated(EnumType.STRING)
  Suppressions.Reason reason;

  Instant at;

  Suppressions.Event view() {
    return new Suppressions.Event(action, reason, at);
  }
}
