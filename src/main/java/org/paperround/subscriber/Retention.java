package org.paperround.subscriber;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Deletes, or finds, what has had its time. */
@Singleton
public class Retention {

  private static final String LEFT =
      "state in (UNSUBSCRIBED, BOUNCED, COMPLAINED) and updatedAt < ?1";

  /**
   * Deletes those who asked before an instant, and not since, and never confirmed.
   *
   * @return which
   */
  @Transactional
  public List<Long> forgetUnconfirmed(Instant before) {
    List<Long> stale =
        // Locked, so that whoever confirms at this moment does it before, or finds nobody.
        SubscriberEntity.<SubscriberEntity>find(
                "from SubscriberEntity s where s.state = PENDING and s.createdAt < ?1"
                    + " and not exists (select c.id from ConsentEntity c"
                    + " where c.subscriberId = s.id and c.at >= ?1)",
                before)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .stream()
            .map(row -> row.id)
            .toList();
    if (!stale.isEmpty()) {
      LinkEntity.delete("subscriberId in ?1", stale);
      ConsentEntity.delete("subscriberId in ?1", stale);
      LinkRequestEntity.delete("subscriberId in ?1", stale);
      SubscriberEntity.delete("id in ?1", stale);
    }
    return stale;
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

  /**
   * Deletes changes of address, done or not, and requests for new links from before an instant.
   *
   * @return how many
   */
  @Transactional
  public long forgetRequests(Instant before) {
    return AddressChangeEntity.delete("requestedAt < ?1", before)
        + LinkRequestEntity.delete("requestedAt < ?1", before);
  }

  /** Readers who left, complained or bounced before an instant, at most {@code limit}. */
  @Transactional
  public List<Long> leftBefore(Instant before, int limit) {
    return SubscriberEntity.<SubscriberEntity>find(LEFT + " order by id", before)
        .page(0, limit)
        .stream()
        .map(row -> row.id)
        .toList();
  }

  /**
   * Whether a reader is among those of {@link #leftBefore}; nobody else changes the reader until
   * the transaction ends.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean holdIfLeft(long id, Instant before) {
    return SubscriberEntity.<SubscriberEntity>find(LEFT + " and id = ?2", before, id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .isPresent();
  }
}
