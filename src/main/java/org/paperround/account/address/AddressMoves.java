package org.paperround.account.address;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.paperround.account.Erasure;
import org.paperround.account.address.AddressMailJob.Kind;
import org.paperround.account.link.LostLinks;
import org.paperround.platform.JobEngine;
import org.paperround.subscriber.AddressChange;
import org.paperround.subscriber.AddressChange.Side;
import org.paperround.subscriber.AddressChange.State;
import org.paperround.subscriber.AddressChanges;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.FeedLinks;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;
import org.paperround.subscriber.Subscriptions;

/** Takes wishes for another address and what the two addresses say of them. */
@Singleton
public class AddressMoves {

  /** A subscription without mails that has the new address is erased first; one may come anew. */
  private static final int TRIES = 3;

  private final Links links;
  private final FeedLinks feeds;
  private final AddressChanges changes;
  private final Subscriptions subscriptions;
  private final Erasure erasure;
  private final LostLinks lostLinks;
  private final AddressPost post;
  private final JobEngine jobs;
  private final Clock clock;

  AddressMoves(
      Links links,
      FeedLinks feeds,
      AddressChanges changes,
      Subscriptions subscriptions,
      Erasure erasure,
      LostLinks lostLinks,
      AddressPost post,
      JobEngine jobs,
      Clock clock) {
    this.links = links;
    this.feeds = feeds;
    this.changes = changes;
    this.subscriptions = subscriptions;
    this.erasure = erasure;
    this.lostLinks = lostLinks;
    this.post = post;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * A change as one of its two addresses sees it.
   *
   * @param change how it stands
   * @param side whose link it is
   */
  public record Asked(AddressChange change, Side side) {}

  /**
   * Takes a wish; durable when this returns. Which mails it leads to is decided later, so that the
   * answer tells nothing of the new address.
   */
  public void submit(long subscriberId, EmailAddress address) {
    jobs.schedule(
        AddressJob.TASK
            .instance(UUID.randomUUID().toString())
            .data(new AddressRequest(subscriberId, address.toString()))
            .build(),
        clock.instant());
  }

  /** The change that a link is about; changes nothing. */
  @Transactional
  public Optional<Asked> look(String token) {
    return look(token, LinkPurpose.OLD_ADDRESS, Side.OLD)
        .or(() -> look(token, LinkPurpose.NEW_ADDRESS, Side.NEW));
  }

  private Optional<Asked> look(String token, LinkPurpose purpose, Side side) {
    return links
        .find(token, purpose)
        .map(Links.Holder::subject)
        .flatMap(id -> changes.byId(Long.parseLong(id)))
        .map(change -> new Asked(change, side));
  }

  /**
   * Agrees for one address; the change happens if the other agreed, too. Doing it again shows how
   * things stand. Expects no transaction.
   *
   * @return empty if the link is not good
   */
  public Optional<Asked> agree(String token, Consent.Origin origin) {
    return look(token)
        .flatMap(
            asked ->
                changes
                    .agree(asked.change(), asked.side())
                    .flatMap(change -> change.isReady() ? happen(change, origin) : same(change))
                    .map(change -> new Asked(change, asked.side())));
  }

  private static Optional<AddressChange> same(AddressChange change) {
    return Optional.of(change);
  }

  private Optional<AddressChange> happen(AddressChange change, Consent.Origin origin) {
    Optional<AddressChange> now = same(change);
    for (int i = 0; i < TRIES && now.filter(AddressChange::isReady).isPresent(); i++) {
      makeRoom(change);
      try {
        now = QuarkusTransaction.requiringNew().call(() -> complete(change, origin));
      } catch (RuntimeException e) {
        // The same address came in by another way at this moment; the next try finds it.
        if (i == TRIES - 1) {
          throw e;
        }
      }
    }
    return now;
  }

  /** Whoever owns the new address agreed; what is left of a stopped subscription of it can go. */
  private void makeRoom(AddressChange change) {
    subscriptions
        .byAddress(change.address())
        .filter(other -> other.id() != change.subscriberId() && !other.state().isServed())
        .ifPresent(other -> erasure.erase(other.id()));
  }

  private Optional<AddressChange> complete(AddressChange change, Consent.Origin origin) {
    if (!subscriptions.holdIfKnown(change.subscriberId())) {
      return Optional.empty();
    }
    EmailAddress old = subscriptions.byId(change.subscriberId()).orElseThrow().address();
    Optional<AddressChange> done = changes.complete(change, origin);
    done.filter(one -> one.state() == State.DONE)
        .ifPresent(
            one -> {
              post.send(one, Kind.DONE_OLD, old);
              post.send(one, Kind.DONE_NEW);
            });
    return done;
  }

  /**
   * Refuses for one address; doing it again shows the same. If it is the address of before, then
   * somebody else may have its links: they are retired, the feed ends, and a new link is mailed.
   *
   * @return empty if the link is not good
   */
  @Transactional
  public Optional<Asked> refuse(String token) {
    Optional<Asked> asked = look(token);
    boolean wasOpen = asked.filter(one -> one.change().state() == State.OPEN).isPresent();
    return asked.flatMap(
        one ->
            changes
                .refuse(one.change())
                .map(
                    change -> {
                      if (wasOpen && one.side() == Side.OLD) {
                        links.retire(change.subscriberId());
                        feeds.end(change.subscriberId());
                        lostLinks.submit(change.subscriberId());
                      }
                      return new Asked(change, one.side());
                    }));
  }

  /** What a reader's open change is, if there is one. */
  public Optional<AddressChange> open(long subscriberId) {
    return changes.open(subscriberId);
  }

  /** Ends a reader's open change without effect. */
  @Transactional
  public void withdraw(long subscriberId) {
    changes.open(subscriberId).ifPresent(changes::refuse);
  }
}
