package org.paperround.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where a {@code seq} leads whose paper turned out to be another one. */
@Entity
@Table(name = "paper_moved")
class PaperMoved {

  @Id long seq;

  @Column(name = "to_seq")
  long toSeq;

  PaperMoved() {}

  PaperMoved(long seq, long toSeq) {
    this.seq = seq;
    this.toSeq = toSeq;
  }
}
