package org.paperround.web.reader;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;
import org.paperround.subscriber.Subscriber;
import org.paperround.subscriber.Subscriptions;

/** Whose settings a link leads to. */
@Singleton
class ReaderLink {

  private final PageParts parts;
  private final Links links;
  private final Subscriptions subscriptions;

  ReaderLink(PageParts parts, Links links, Subscriptions subscriptions) {
    this.parts = parts;
    this.links = links;
    this.subscriptions = subscriptions;
  }

  /** The reader; empty if the link is not good. */
  Optional<Subscriber> reader(String token) {
    return links
        .find(token, LinkPurpose.PREFERENCES)
        .flatMap(holder -> subscriptions.byId(holder.subscriberId()))
        .map(parts::speakTo);
  }

  /** Whose link it was that is only too old by now. */
  Optional<Subscriber> before(String token) {
    return links
        .outdated(token, LinkPurpose.PREFERENCES)
        .flatMap(holder -> subscriptions.byId(holder.subscriberId()))
        .filter(reader -> reader.state().isServed())
        .map(parts::speakTo);
  }

  /** What is shown where there is no such reader: an offer to mail a new link, if it was one. */
  Response dead(String token) {
    return before(token).isPresent()
        ? parts.page(410, Pages.deadLink(new DeadLinkView(parts.site(), token)))
        : parts.deadLink();
  }
}
