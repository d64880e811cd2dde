package org.paperround.interest;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** The row of a reader's last verdict on a paper. */
@Entity
@Table(name = "feedback")
@IdClass(FeedbackEntity.Key.class)
@NullUnmarked
class FeedbackEntity extends PanacheEntityBase {

  /**
   * The primary key.
   *
   * @param subscriberId the reader
   * @param paperSeq the paper
   */
  record Key(long subscriberId, long paperSeq) implements Serializable {}

  @Id
  @Column(name = "subscriber_id")
  long subscriberId;

  @Id
  @Column(name = "paper_seq")
  long paperSeq;

  @Column(name = "interest_id")
  long interestId;

  @Enumerated(EnumType.STRING)
  Verdict verdict;

  @Column(name = "given_at")
  Instant givenAt;

  Feedback view() {
    return new Feedback(paperSeq, interestId, verdict, givenAt);
  }
}
