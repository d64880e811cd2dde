package org.paperround.account;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.paperround.interest.Interests;
import org.paperround.platform.PersonalData;
import org.paperround.subscriber.Subscriptions;

/**
 * Deletes what is known of a reader. What stays is the subscriber's number with the accounting of
 * past rounds, which names nobody, and a suppressed address as its keyed hash.
 */
@Singleton
public class Erasure {

  private final Subscriptions subscriptions;
  private final Interests interests;
  private final Instance<PersonalData> others;

  Erasure(Subscriptions subscriptions, Interests interests, Instance<PersonalData> others) {
    this.subscriptions = subscriptions;
    this.interests = interests;
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
    // Locks the row, so that whoever changes something at the same time does it before, or fails.
    subscriptions.erase(subscriberId);
    interests.erase(subscriberId);
    SignUpEntity.delete("subscriberId", subscriberId);
  }
}
