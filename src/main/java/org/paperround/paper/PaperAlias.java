package org.paperround.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** Another id of a paper than its canonical one. */
@Entity
@Table(name = "paper_alias")
@NullUnmarked
class PaperAlias {

  @Id
  @Column(name = "canonical_id")
  String canonicalId;

  long seq;

  PaperAlias() {}

  PaperAlias(String canonicalId, long seq) {
    this.canonicalId = canonicalId;
    this.seq = seq;
  }
}
