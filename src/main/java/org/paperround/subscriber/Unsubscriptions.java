package org.paperround.subscriber;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Leaving by other ways than the page: by a mail, or at a relay. Repeating it changes nothing. */
@Singleton
public class Unsubscriptions {

  /** What readers do themselves to get mail; not an import, which knows nothing of a wish. */
  private static final Set<Consent.Action> AGREEING =
      Set.of(
          Consent.Action.CONFIRMED,
          Consent.Action.RESUBSCRIBED,
          Consent.Action.RESUMED,
          Consent.Action.ADDRESS_CHANGED);

  private final Links links;
  private final Subscriptions subscriptions;

  Unsubscriptions(Links links, Subscriptions subscriptions) {
    this.links = links;
    this.subscriptions = subscriptions;
  }

  /**
   * Stops all mail to whoever holds a link to unsubscribe.
   *
   * @param token of a link of purpose {@link LinkPurpose#UNSUBSCRIBE}
   * @return false if it is none of ours, of another purpose, or too old
   */
  @Transactional
  public boolean byToken(String token, Consent.Origin origin) {
    Optional<Links.Holder> holder = links.find(token, LinkPurpose.UNSUBSCRIBE);
    holder.ifPresent(found -> subscriptions.unsubscribe(found.subscriberId(), origin));
    return holder.isPresent();
  }

  /**
   * Stops all mail to an address, on the word of someone who knows it to be the reader's wish. Such
   * a word may come late, or again: it does not undo what the reader agreed to since.
   *
   * @param at when the reader wished it
   * @return false if nobody of that address is known, or who agreed after that
   */
  @Transactional
  public boolean byAddress(String address, Instant at, Consent.Origin origin) {
    Optional<SubscriberEntity> row = known(address).filter(found -> !agreedAfter(found.id, at));
    row.ifPresent(found -> subscriptions.unsubscribe(found.id, origin));
    return row.isPresent();
  }

  private boolean agreedAfter(long id, Instant at) {
    subscriptions.hold(id);
    return subscriptions.consents(id).stream()
        .anyMatch(line -> AGREEING.contains(line.action()) && line.at().isAfter(at));
  }

  private static Optional<SubscriberEntity> known(String address) {
    try {
      return Optional.ofNullable(SubscriberEntity.byKey(EmailAddress.parse(address).key()));
    } catch (InvalidAddressException e) {
      return Optional.empty();
    }
  }
}
