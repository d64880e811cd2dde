package org.paperround.source.http;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A lane that the processes of this service share. */
@Entity
@Table(name = "pace")
@NullUnmarked
class PaceEntity {

  @Id String lane;

  /** Whose turn it is; null if nobody's. */
  String holder;

  @Column(name = "lease_end")
  Instant leaseEnd;

  @Column(name = "free_at")
  Instant freeAt;
}
