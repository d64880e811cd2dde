package org.paperround.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** That a paper was withdrawn, kept whether it was seen or not: it may come later. */
@Entity
@Table(name = "paper_withdrawal")
@NullUnmarked
class PaperWithdrawal {

  @Id
  @Column(name = "canonical_id")
  String canonicalId;

  @Column(name = "up_to")
  int upTo;
}
