package org.paperround.subscriber;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/**
 * The secret addresses of readers' feeds. A reader has one at a time; it is kept by feed readers,
 * so it lives until it is made anew or the reader leaves. Only a keyed hash of it is stored, so it
 * can be shown when it is made and never again.
 */
@Singleton
public class FeedLinks {

  /** What its row is about, as no link of a mail is. */
  static final String SUBJECT = "feed";

  private static final Duration VALIDITY = Duration.ofDays(3_650);

  private final Links links;
  private final Subscriptions subscriptions;

  FeedLinks(Links links, Subscriptions subscriptions) {
    this.links = links;
    this.subscriptions = subscriptions;
  }

  /** A new token for a reader's feed; the one of before ends. */
  @Transactional
  public String renew(long subscriberId) {
    end(subscriberId);
    return links.issue(subscriberId, SUBJECT, VALIDITY).token(LinkPurpose.FEED);
  }

  /** Ends a reader's feed, if there is one. */
  @Transactional
  public void end(long subscriberId) {
    LinkEntity.delete("subscriberId = ?1 and subject = ?2", subscriberId, SUBJECT);
  }

  /** Whether a reader has a feed. */
  @Transactional
  public boolean exists(long subscriberId) {
    return LinkEntity.count("subscriberId = ?1 and subject = ?2", subscriberId, SUBJECT) > 0;
  }

  /** The reader whose feed it is; empty if it is nobody's, or of someone who has left. */
  public Optional<Subscriber> reader(String token) {
    return links
        .find(token, LinkPurpose.FEED)
        .filter(holder -> SUBJECT.equals(holder.subject()))
        .flatMap(holder -> subscriptions.byId(holder.subscriberId()))
        .filter(
            reader ->
                switch (reader.state()) {
                  case ACTIVE, PAUSED -> true;
                  case PENDING, UNSUBSCRIBED, BOUNCED, COMPLAINED, ERASED -> false;
                });
  }
}
