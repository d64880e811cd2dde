package org.paperround.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A version of a paper, and when it was first seen here. */
@Entity
@Table(name = "paper_version")
@IdClass(PaperVersion.Key.class)
@NullUnmarked
class PaperVersion {

  @Id long seq;
  @Id int version;

  @Column(name = "first_seen")
  Instant firstSeen;

  PaperVersion() {}

  PaperVersion(Key key, Instant firstSeen) {
    this.seq = key.seq();
    this.version = key.version();
    this.firstSeen = firstSeen;
  }

  /** What names one. */
  record Key(long seq, int version) {}
}
