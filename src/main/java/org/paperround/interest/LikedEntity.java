package org.paperround.interest;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** The row of an example that a reader gave an interest. */
@Entity
@Table(name = "liked")
@NullUnmarked
class LikedEntity extends PanacheEntityBase {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "subscriber_id")
  long subscriberId;

  @Column(name = "interest_id")
  long interestId;

  /** The {@link Example#key()}. */
  String example;

  @Column(name = "liked_at")
  Instant likedAt;
}
