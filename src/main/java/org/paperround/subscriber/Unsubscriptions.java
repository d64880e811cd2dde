package org.paperround.subscriber;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Leaving by other ways than the page: by a mail, or at a relay. Repeating it changes nothing. */
@Singleton
public class Unsubscriptions {

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
   * Stops all mail to an address, on the word of someone who knows it to be the reader's wish.
   *
   * @return false if nobody of that address is known
   */
  @Transactional
  public boolean byAddress(String address, Consent.Origin origin) {
    Optional<SubscriberEntity> row = known(address);
    row.ifPresent(found -> subscriptions.unsubscribe(found.id, origin));
    return row.isPresent();
  }

  private static Optional<SubscriberEntity> known(String address) {
    try {
      return Optional.ofNullable(SubscriberEntity.byKey(EmailAddress.parse(address).key()));
    } catch (InvalidAddressException e) {
      return Optional.empty();
    }
  }
}
