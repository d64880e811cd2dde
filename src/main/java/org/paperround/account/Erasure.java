package org.paperround.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.paperround.bounce.BounceEvents;
import org.paperround.interest.Interests;
import org.paperround.platform.PersonalData;
import org.paperround.subscriber.Retention;
import org.paperround.subscriber.Subscriptions;

/**
 * Deletes what is known of a reader. What stays is the subscriber's number with the accounting of
 * past rounds, which names nobody, and a suppressed address as its keyed hash.
 */
@Singleton
public class Erasure {

  private final Subscriptions subscriptions;
  private final Retention retention;
  private final Interests interests;
  private final BounceEvents bounces;
  private final Instance<PersonalData> others;

  Erasure(
      Subscriptions subscriptions,
      Retention retention,
      Interests interests,
      BounceEvents bounces,
      Instance<PersonalData> others) {
    this.subscriptions = subscriptions;
    this.retention = retention;
    this.interests = interests;
    this.bounces = bounces;
    this.others = others;
  }

  /**
   * Erases a reader; every link of theirs is dead afterwards. Repeating it changes nothing, and a
   * round may be writing to the reader meanwhile.
   *
   * @throws IllegalArgumentException if there is no such reader
   */
  @Transactional
  public void erase(long subscriberId) {
    // A round writes its ledger first and the reader's row then; in another order both would wait.
    others.forEach(data -> data.erase(subscriberId));
    eraseReader(subscriberId);
  }

  /**
   * Erases a reader who left before an instant, if that is still so.
   *
   * @return whether it was; if not, nothing is changed
   */
  @Transactional
  boolean eraseIfLeft(long subscriberId, Instant before) {
    // In the order of above; the row can be looked at again only after that.
    others.forEach(data -> data.erase(subscriberId));
    if (!retention.holdIfLeft(subscriberId, before)) {
      QuarkusTransaction.setRollbackOnly();
      return false;
    }
    eraseReader(subscriberId);
    return true;
  }

  private void eraseReader(long subscriberId) {
    // Locks the row, so that whoever changes something at the same time does it before, or fails.
    subscriptions.erase(subscriberId);
    interests.erase(subscriberId);
    // Again: one may have come back before the lock.
    bounces.erase(subscriberId);
    SignUpEntity.delete("subscriberId", subscriberId);
  }
}
