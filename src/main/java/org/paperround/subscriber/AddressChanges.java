package org.paperround.subscriber;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.paperround.subscriber.AddressChange.Side;
import org.paperround.subscriber.AddressChange.State;

/**
 * Keeps changes of address. Every step holds the reader, so that of two at once one comes after the
 * other, and an erasure leaves nothing behind.
 */
@Singleton
public class AddressChanges {

  private final Subscriptions subscriptions;
  private final Suppressions suppressions;
  private final Clock clock;

  AddressChanges(Subscriptions subscriptions, Suppressions suppressions, Clock clock) {
    this.subscriptions = subscriptions;
    this.suppressions = suppressions;
    this.clock = clock;
  }

  /** A change, whatever its state. */
  @Transactional
  public Optional<AddressChange> byId(long id) {
    return AddressChangeEntity.<AddressChangeEntity>findByIdOptional(id)
        .map(AddressChangeEntity::view);
  }

  /** The open change of a reader, if there is one. */
  @Transactional
  public Optional<AddressChange> open(long subscriberId) {
    return AddressChangeEntity.<AddressChangeEntity>find(
            "subscriberId = ?1 and state = ?2 order by id desc", subscriberId, State.OPEN)
        .firstResultOptional()
        .map(AddressChangeEntity::view);
  }

  /** How many changes a reader asked for since an instant. */
  @Transactional
  public long askedBy(long subscriberId, Instant since) {
    return AddressChangeEntity.count("subscriberId = ?1 and requestedAt > ?2", subscriberId, since);
  }

  /** How many changes to an address anybody asked for since an instant. */
  @Transactional
  public long askedFor(EmailAddress address, Instant since) {
    return AddressChangeEntity.count("addressKey = ?1 and requestedAt > ?2", address.key(), since);
  }

  /**
   * Opens a change in the place of what the reader asked for before.
   *
   * @return empty if there is no such reader any more
   */
  @Transactional
  public Optional<AddressChange> ask(long subscriberId, EmailAddress address) {
    if (!subscriptions.holdIfKnown(subscriberId)) {
      return Optional.empty();
    }
    end(subscriberId, State.REPLACED);
    AddressChangeEntity row = new AddressChangeEntity();
    row.subscriberId = subscriberId;
    row.address = address.toString();
    row.addressKey = address.key();
    row.state = State.OPEN;
    row.requestedAt = clock.instant();
    row.persistAndFlush();
    return Optional.of(row.view());
  }

  /** Notes that one address agreed; nothing is changed if the change is not open. */
  @Transactional
  public Optional<AddressChange> agree(AddressChange change, Side side) {
    return held(change)
        .map(
            row -> {
              if (row.state == State.OPEN && !row.view().isAgreedBy(side)) {
                switch (side) {
                  case OLD -> row.oldAgreedAt = clock.instant();
                  case NEW -> row.newAgreedAt = clock.instant();
                }
              }
              return row.view();
            });
  }

  /** Ends an open change without effect. */
  @Transactional
  public Optional<AddressChange> refuse(AddressChange change) {
    return held(change)
        .map(
            row -> {
              row.state = row.state == State.OPEN ? State.REFUSED : row.state;
              return row.view();
            });
  }

  /**
   * Does what both have agreed to, if the reader still gets mails. It stays open while it cannot be
   * done because the reader's mails are stopped, or because a subscription that gets none still has
   * the new address.
   */
  @Transactional
  public Optional<AddressChange> complete(AddressChange change, Consent.Origin origin) {
    return held(change)
        .map(
            row -> {
              Subscriber reader = subscriptions.byId(row.subscriberId).orElseThrow();
              if (row.view().isReady() && reader.state().isServed()) {
                row.state = move(row, origin);
              }
              return row.view();
            });
  }

  private State move(AddressChangeEntity row, Consent.Origin origin) {
    EmailAddress address = EmailAddress.stored(row.address);
    Optional<Subscriber> other =
        subscriptions.byAddress(address).filter(found -> found.id() != row.subscriberId);
    if (suppressions.of(address).filter(Suppressions.Entry::isFinal).isPresent()
        || other.filter(found -> found.state().isServed()).isPresent()) {
      return State.IMPOSSIBLE;
    }
    if (other.isPresent()) {
      return State.OPEN;
    }
    subscriptions.move(row.subscriberId, address, origin);
    return State.DONE;
  }

  private Optional<AddressChangeEntity> held(AddressChange change) {
    if (!subscriptions.holdIfKnown(change.subscriberId())) {
      return Optional.empty();
    }
    AddressChangeEntity row = AddressChangeEntity.findById(change.id());
    if (row != null) {
      // It may have been read before the reader was held.
      AddressChangeEntity.getEntityManager().refresh(row);
    }
    return Optional.ofNullable(row);
  }

  private static void end(long subscriberId, State state) {
    AddressChangeEntity.update(
        "state = ?1 where subscriberId = ?2 and state = ?3", state, subscriberId, State.OPEN);
  }
}
