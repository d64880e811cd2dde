package org.paperround.interest;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where readers' verdicts on papers are kept: one for each paper, the last. */
@Singleton
public class Feedbacks {

  /** The most verdicts of a reader; the oldest gives way. */
  public static final int MOST = 2_000;

  /** All verdicts of a reader, the last first. */
  @Transactional
  public List<Feedback> of(long subscriberId) {
    return FeedbackEntity.<FeedbackEntity>list(
            "subscriberId = ?1 order by givenAt desc, paperSeq desc", subscriberId)
        .stream()
        .map(FeedbackEntity::view)
        .toList();
  }

  /** The verdict of a reader on a paper. */
  @Transactional
  public Optional<Feedback> on(long subscriberId, long paper) {
    return FeedbackEntity.<FeedbackEntity>findByIdOptional(
            new FeedbackEntity.Key(subscriberId, paper))
        .map(FeedbackEntity::view);
  }

  /**
   * Keeps a verdict in the place of an earlier one on the same paper; the same one again changes
   * nothing. Expects that nobody else writes of this reader meanwhile.
   *
   * @param interestId an interest of this reader
   */
  @Transactional
  public void give(long subscriberId, long paper, long interestId, Verdict verdict, Instant at) {
    FeedbackEntity row = FeedbackEntity.findById(new FeedbackEntity.Key(subscriberId, paper));
    if (row != null && row.verdict == verdict && row.interestId == interestId) {
      return;
    }
    if (row == null) {
      makeRoom(subscriberId);
      row = new FeedbackEntity();
      row.subscriberId = subscriberId;
      row.paperSeq = paper;
    }
    row.interestId = interestId;
    row.verdict = verdict;
    row.givenAt = at;
    row.persist();
  }

  private void makeRoom(long subscriberId) {
    List<Feedback> all = of(subscriberId);
    all.subList(Math.min(MOST - 1, all.size()), all.size())
        .forEach(oldest -> takeBack(subscriberId, oldest.paper()));
  }

  /** Forgets a verdict, as if it had never been given. */
  @Transactional
  public void takeBack(long subscriberId, long paper) {
    FeedbackEntity.deleteById(new FeedbackEntity.Key(subscriberId, paper));
  }

  /**
   * Forgets the verdicts of before an instant, of all readers.
   *
   * @return how many
   */
  @Transactional
  public long forgetBefore(Instant before) {
    return FeedbackEntity.delete("givenAt < ?1", before);
  }

  /** Forgets all verdicts of a reader. */
  @Transactional
  public void forget(long subscriberId) {
    FeedbackEntity.delete("subscriberId", subscriberId);
  }
}
