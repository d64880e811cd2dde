package org.paperround.subscriber;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.language.Language;

/** What can happen to a subscription, each step with its line in the consent log. */
@Singleton
public class Subscriptions {

  /** The papers of a digest unless the reader says otherwise. */
  public static final int DEFAULT_MAX_PAPERS = 10;

  /** The most papers a reader can ask for. */
  public static final int MOST_PAPERS = 50;

  private final Clock clock;
  private final SubscriberRows rows;
  private final Suppressions suppressions;
  private final Links links;

  Subscriptions(Clock clock, SubscriberRows rows, Suppressions suppressions, Links links) {
    this.clock = clock;
    this.rows = rows;
    this.suppressions = suppressions;
    this.links = links;
  }

  /** One subscriber; empty if erased or never known. */
  @Transactional
  public Optional<Subscriber> byId(long id) {
    return SubscriberEntity.<SubscriberEntity>findByIdOptional(id)
        .filter(row -> row.state != SubscriberState.ERASED)
        .map(SubscriberEntity::view);
  }

  /** The subscriber of an address; empty if there is none. */
  @Transactional
  public Optional<Subscriber> byAddress(EmailAddress address) {
    return Optional.ofNullable(SubscriberEntity.byKey(address.key())).map(SubscriberEntity::view);
  }

  /** Those of the subscribers that are known and not erased. */
  @Transactional
  public List<Subscriber> byIds(Collection<Long> ids) {
    return SubscriberEntity.<SubscriberEntity>list("id in ?1 order by id", ids).stream()
        .filter(row -> row.state != SubscriberState.ERASED)
        .map(SubscriberEntity::view)
        .toList();
  }

  /**
   * The subscriber of an address, made {@link SubscriberState#PENDING} if new; one that is known
   * stays as it is. Notes that someone asked.
   */
  @Transactional
  public Subscriber request(EmailAddress address, Schedule schedule, Consent.Origin origin) {
    SubscriberEntity row = SubscriberEntity.byKey(address.key());
    if (row == null) {
      row = rows.fresh(address, schedule, origin.language());
    }
    rows.note(row.id, Consent.Action.REQUESTED, origin);
    return row.view();
  }

  /**
   * Makes a subscriber active after a double opt-in and lifts a suppression that the reader can
   * lift.
   *
   * @param readUpTo where a reader who was not served before begins
   * @return false if it was active already; nothing is changed then
   */
  @Transactional
  public boolean confirm(long id, Schedule schedule, long readUpTo, Consent.Origin origin) {
    SubscriberEntity row = rows.locked(id);
    if (row.state == SubscriberState.ACTIVE || row.state == SubscriberState.PAUSED) {
      return false;
    }
    Instant now = clock.instant();
    row.become(SubscriberState.ACTIVE, now);
    row.schedule(schedule);
    row.language = origin.language().code();
    row.readUpTo = Math.max(row.readUpTo, readUpTo);
    row.nextDigestAt = row.nextAfter(now);
    suppressions.lift(EmailAddress.stored(row.address), id);
    rows.note(id, Consent.Action.CONFIRMED, origin);
    return true;
  }

  /** Stops all mail. Repeating it changes nothing. */
  @Transactional
  public void unsubscribe(long id, Consent.Origin origin) {
    SubscriberEntity row = rows.row(id);
    if (row.state.mayBecome(SubscriberState.UNSUBSCRIBED)
        && row.state != SubscriberState.UNSUBSCRIBED) {
      row.become(SubscriberState.UNSUBSCRIBED, clock.instant());
      rows.note(id, Consent.Action.UNSUBSCRIBED, origin);
    }
  }

  /**
   * Takes an unsubscription back. Does nothing for anyone who did not unsubscribe, nor where the
   * address may not be written to: that takes a fresh double opt-in.
   */
  @Transactional
  public void undoUnsubscribe(long id, Consent.Origin origin) {
    SubscriberEntity row = rows.locked(id);
    if (row.state == SubscriberState.UNSUBSCRIBED
        && suppressions.of(EmailAddress.stored(row.address)).isEmpty()) {
      activate(row, Consent.Action.RESUBSCRIBED, origin);
    }
  }

  /** Stops mail until a day, or until resumed if no day is given. */
  @Transactional
  public void pause(long id, @Nullable LocalDate until, Consent.Origin origin) {
    SubscriberEntity row = rows.locked(id);
    if (row.state.mayBecome(SubscriberState.PAUSED)) {
      row.become(SubscriberState.PAUSED, clock.instant());
      row.pausedUntil = until;
      rows.note(id, Consent.Action.PAUSED, origin);
    }
  }

  /** Starts mail again for one who paused. */
  @Transactional
  public void resume(long id, Consent.Origin origin) {
    SubscriberEntity row = rows.locked(id);
    if (row.state == SubscriberState.PAUSED) {
      activate(row, Consent.Action.RESUMED, origin);
    }
  }

  private void activate(SubscriberEntity row, Consent.Action action, Consent.Origin origin) {
    Instant now = clock.instant();
    row.become(SubscriberState.ACTIVE, now);
    row.nextDigestAt = row.nextAfter(now);
    rows.note(row.id, action, origin);
  }

  /** Changes when and how much mail comes. */
  @Transactional
  public void reschedule(long id, Schedule schedule, int maxPapers) {
    SubscriberEntity row = rows.locked(id);
    row.schedule(schedule);
    row.maxPapers = Math.clamp(maxPapers, 1, MOST_PAPERS);
    row.updatedAt = clock.instant();
    if (row.state == SubscriberState.ACTIVE) {
      row.nextDigestAt = row.nextAfter(row.updatedAt);
    }
  }

  /** Changes the language of mails and pages. */
  @Transactional
  public void speak(long id, Language language) {
    SubscriberEntity row = rows.locked(id);
    row.language = language.code();
    row.updatedAt = clock.instant();
  }

  /** Changes whether trending papers come beside the matching ones. */
  @Transactional
  public void fill(long id, Filler filler) {
    SubscriberEntity row = rows.locked(id);
    row.filler = filler;
    row.updatedAt = clock.instant();
  }

  /** Changes whether one paper of a digest comes from beside the interests. */
  @Transactional
  public void explore(long id, boolean wanted) {
    SubscriberEntity row = rows.locked(id);
    row.explore = wanted;
    row.updatedAt = clock.instant();
  }

  /** Changes whether a short mail comes on days on which nothing matched. */
  @Transactional
  public void noteQuietDays(long id, boolean wanted) {
    SubscriberEntity row = rows.locked(id);
    row.quietNote = wanted;
    row.updatedAt = clock.instant();
  }

  /**
   * Sends the mails to another address, which nobody else has, from now on. What was mailed to the
   * address of before leads to the settings no more.
   */
  @Transactional
  void move(long id, EmailAddress address, Consent.Origin origin) {
    SubscriberEntity row = rows.locked(id);
    row.address = address.toString();
    row.addressKey = address.key();
    row.updatedAt = clock.instant();
    // Now, not at the commit: there the log would get the database's words, which name the address.
    row.persistAndFlush();
    suppressions.lift(address, id);
    links.retire(id);
    rows.note(id, Consent.Action.ADDRESS_CHANGED, origin);
  }

  /**
   * Makes others who change this reader wait until the transaction ends, so that what is done twice
   * at once is done one after the other.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void hold(long id) {
    rows.locked(id);
  }

  /**
   * Does what {@link #hold} does, if there is still somebody.
   *
   * @return false if erased or never known; nothing is held then
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean holdIfKnown(long id) {
    SubscriberEntity row = SubscriberEntity.findById(id, LockModeType.PESSIMISTIC_WRITE);
    return row != null && row.state != SubscriberState.ERASED;
  }

  /** Stops mail because the address takes none, for this reason. */
  @Transactional
  public void bounced(long id, Suppressions.Reason reason) {
    stop(id, SubscriberState.BOUNCED, reason);
  }

  /** Stops mail because the reader reported it as unwanted. */
  @Transactional
  public void complained(long id) {
    stop(id, SubscriberState.COMPLAINED, Suppressions.Reason.COMPLAINT);
  }

  private void stop(long id, SubscriberState state, Suppressions.Reason reason) {
    SubscriberEntity row = rows.locked(id);
    if (row.address != null) {
      // Also of one who left: nobody is to bring the address back by an import.
      suppressions.suppress(EmailAddress.stored(row.address), reason);
    }
    if (row.state.mayBecome(state)) {
      row.become(state, clock.instant());
    }
  }

  /**
   * Deletes everything known of a subscriber here but its number; links die, nothing leads back.
   * Repeating it changes nothing.
   */
  @Transactional
  public void erase(long id) {
    SubscriberEntity row = rows.row(id);
    if (row.state == SubscriberState.ERASED) {
      return;
    }
    row.become(SubscriberState.ERASED, clock.instant());
    row.address = null;
    row.addressKey = null;
    row.zone = "UTC";
    row.language = Language.ENGLISH.code();
    LinkEntity.delete("subscriberId", id);
    LinkRequestEntity.delete("subscriberId", id);
    AddressChangeEntity.delete("subscriberId", id);
    ConsentEntity.delete("subscriberId", id);
  }

  /** The consent log of a subscriber, the oldest line first. */
  @Transactional
  public List<Consent> consents(long id) {
    return ConsentEntity.<ConsentEntity>list("subscriberId = ?1 order by id", id).stream()
        .map(ConsentEntity::view)
        .toList();
  }
}
