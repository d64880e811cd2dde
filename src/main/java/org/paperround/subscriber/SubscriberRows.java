package org.paperround.subscriber;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.Partitions;
import org.paperround.platform.language.Language;

/** The rows of subscribers, made and locked, with their lines in the consent log. */
@Singleton
class SubscriberRows {

  private final Clock clock;

  SubscriberRows(Clock clock) {
    this.clock = clock;
  }

  /** A new one that has asked and not confirmed. */
  SubscriberEntity fresh(EmailAddress address, Schedule schedule, Language language) {
    SubscriberEntity row = new SubscriberEntity();
    row.address = address.toString();
    row.addressKey = address.key();
    row.state = SubscriberState.PENDING;
    row.schedule(schedule);
    row.maxPapers = Subscriptions.DEFAULT_MAX_PAPERS;
    row.filler = Filler.SPARE;
    row.language = language.code();
    row.createdAt = clock.instant();
    row.updatedAt = row.createdAt;
    row.persistAndFlush();
    row.partitionNo = Partitions.of(row.id);
    return row;
  }

  /**
   * The row of a subscriber who was not erased, locked and as it is now: writing what was read
   * before the lock would undo what others did meanwhile, an erasure too.
   *
   * @throws IllegalStateException if erased
   * @throws IllegalArgumentException if there never was one
   */
  SubscriberEntity locked(long id) {
    SubscriberEntity row = row(id);
    if (row.state == SubscriberState.ERASED) {
      throw new IllegalStateException("subscriber " + id + " was erased");
    }
    return row;
  }

  /** The same, erased or not. */
  SubscriberEntity row(long id) {
    SubscriberEntity row = SubscriberEntity.findById(id);
    if (row == null) {
      throw new IllegalArgumentException("no subscriber " + id);
    }
    SubscriberEntity.getEntityManager().flush();
    SubscriberEntity.getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
    return row;
  }

  /** A line of the consent log. */
  void note(long id, Consent.Action action, Consent.Origin origin) {
    note(id, action, origin, null);
  }

  /** A line of the consent log with what else it rests on. */
  void note(long id, Consent.Action action, Consent.Origin origin, @Nullable String detail) {
    ConsentEntity line = new ConsentEntity();
    line.subscriberId = id;
    line.action = action;
    line.at = clock.instant();
    line.formVersion = origin.formVersion();
    line.origin = origin.address();
    line.detail = detail;
    line.persist();
  }
}
