package org.paperround.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.paperround.bounce.BounceEvents;
import org.paperround.interest.Interests;
import org.paperround.subscriber.Subscriptions;

/**
 * Deletes what is known of a reader. What stays is the subscriber's number with the accounting of
 * past rounds, which names nobody, and a suppressed address as its keyed hash.
 */
@Singleton
public class Erasure {

  private final Subscriptions subscriptions;
  private final Interests interests;
  private final BounceEvents bounces;

  Erasure(Subscriptions subscriptions, Interests interests, BounceEvents bounces) {
    this.subscriptions = subscriptions;
    this.interests = interests;
    this.bounces = bounces;
  }

  /** Erases a reader; every link of theirs is dead afterwards. */
  @Transactional
  public void erase(long subscriberId) {
    interests.erase(subscriberId);
    bounces.erase(subscriberId);
    SignUpEntity.delete("subscriberId", subscriberId);
    subscriptions.erase(subscriberId);
  }
}
