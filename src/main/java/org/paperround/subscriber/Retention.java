package org.paperround.subscriber;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Deletes, or finds, what has had its time. */
@Singleton
public class Retention {

  /**
   * Deletes those who asked before an instant, and not since, and never confirmed.
   *
   * @return how many
   */
  @Transactional
  public long forgetUnconfirmed(Instant before) {
    List<Long> stale =
        SubscriberEntity.<SubscriberEntity>list(
                "from SubscriberEntity s where s.state = PENDING and s.createdAt < ?1"
                    + " and not exists (select c.id from ConsentEntity c"
                    + " where c.subscriberId = s.id and c.at >= ?1)",
                before)
            .stream()
            .map(row -> row.id)
            .toList();
    if (!stale.isEmpty()) {
      LinkEntity.delete("subscriberId in ?1", stale);
      ConsentEntity.delete("subscriberId in ?1", stale);
      SubscriberEntity.delete("id in ?1", stale);
    }
    return stale.size();
  }

  /**
   * Deletes links past their time.
   *
   * @return how many
   */
  @Transactional
  public long dropExpiredLinks(Instant now) {
    return LinkEntity.delete("expiresAt < ?1", now);
  }

  /** Readers who left, complained or bounced before an instant, at most {@code limit}. */
  @Transactional
  public List<Long> leftBefore(Instant before, int limit) {
    return SubscriberEntity.<SubscriberEntity>find(
            "state in (UNSUBSCRIBED, BOUNCED, COMPLAINED) and updatedAt < ?1 order by id", before)
        .page(0, limit)
        .stream()
        .map(row -> row.id)
        .toList();
  }
}
