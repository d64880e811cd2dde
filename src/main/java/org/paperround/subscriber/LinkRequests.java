package org.paperround.subscriber;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Counts who asks for new links to the settings, so that nobody gets many such mails. */
@Singleton
public class LinkRequests {

  private final Subscriptions subscriptions;
  private final Clock clock;

  LinkRequests(Subscriptions subscriptions, Clock clock) {
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  /**
   * Counts a request.
   *
   * @return false if the reader is not known, or asked so many times within the window already
   */
  @Transactional
  public boolean allows(long subscriberId, int most, Duration window) {
    if (!subscriptions.holdIfKnown(subscriberId)
        || LinkRequestEntity.count(
                "subscriberId = ?1 and requestedAt > ?2",
                subscriberId,
                clock.instant().minus(window))
            >= most) {
      return false;
    }
    LinkRequestEntity row = new LinkRequestEntity();
    row.subscriberId = subscriberId;
    row.requestedAt = clock.instant();
    row.persist();
    return true;
  }
}
