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

/** The row of a text that a reader brought along. */
@Entity
@Table(name = "liked_text")
@NullUnmarked
class LikedTextEntity extends PanacheEntityBase {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "subscriber_id")
  long subscriberId;

  @Column(name = "canonical_id")
  String canonicalId;

  String title;
  String summary;

  @Column(name = "added_at")
  Instant addedAt;

  LikedText view() {
    return new LikedText(id, canonicalId, title, summary);
  }
}
