package org.paperround.digest;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.paperround.mail.Sender;
import org.paperround.platform.Site;

/**
 * Makes the mail of one reader: the best papers that fit the reader's maximum and the size that
 * mail programs show whole; the rest is linked. Gmail cuts a message at about 102 kB and hides what
 * comes after, the unsubscribe link too.
 */
@Singleton
public class DigestComposer {

  /** The most octets of the encoded HTML part. */
  public static final int MAX_HTML = 100_000;

  private final DigestTemplates templates;
  private final DigestParts parts;
  private final TopicNames topics;
  private final Site site;
  private final Sender sender;

  DigestComposer(
      DigestTemplates templates, DigestParts parts, TopicNames topics, Site site, Sender sender) {
    this.templates = templates;
    this.parts = parts;
    this.topics = topics;
    this.site = site;
    this.sender = sender;
  }

  /**
   * Renders a digest; without a paper it is a note that nothing matched.
   *
   * @throws IllegalArgumentException if nothing may be shown
   */
  public RenderedDigest compose(DigestOrder order) {
    int most = order.matches().size() + order.trending().size();
    if (order.maxPapers() < 1) {
      throw new IllegalArgumentException("a digest has room for a paper at least");
    }
    int papers = Math.min(most, order.maxPapers());
    while (true) {
      DigestView view = view(order, papers);
      List<Piece> html = parts.html(view);
      int size = EncodedSize.of(html);
      if (size <= MAX_HTML || papers <= 1) {
        return new RenderedDigest(
            templates.subject(view), parts.text(view), html, ids(order, papers), view.leftOut());
      }
      // Papers are about equally long: the first guess is close, and never the same number again.
      papers = Math.clamp((long) papers * MAX_HTML / size, 1, papers - 1);
    }
  }

  private static List<Long> ids(DigestOrder order, int papers) {
    List<Long> ids = new ArrayList<>(papers);
    for (int i = 0; i < papers; i++) {
      int beside = i - order.matches().size();
      ids.add(beside < 0 ? order.matches().get(i).paper().id() : order.trending().get(beside).id());
    }
    return ids;
  }

  /** What a digest's templates show, for its page on the site. */
  public DigestView view(DigestOrder order, int papers) {
    int matches = Math.min(papers, order.matches().size());
    int trending = Math.min(papers - matches, order.trending().size());
    return new DigestView(
        order.language(),
        site.name(),
        order.edition(),
        order.considered(),
        order.notes(),
        topics.in(
            order.language(),
            DigestSections.of(
                order.matches().subList(0, matches),
                order.trending().subList(0, trending),
                new PaperAddresses(
                    site.link("/papers/"), order.links().feedback(), order.interestIds()),
                order.language().texts(DigestTexts.class))),
        order.more() + order.matches().size() - matches,
        order.links(),
        sender.postalAddress());
  }
}
