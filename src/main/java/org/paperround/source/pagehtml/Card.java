package org.paperround.source.pagehtml;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaperBuilder;
import org.paperround.paper.PlainText;
import org.paperround.source.ImportFormat;
import org.paperround.source.fields.ArxivPages;
import org.paperround.source.fields.Fields;

/**
 * One card of the page.
 *
 * @param article its element, with a heading
 */
record Card(Element article) {

  /** A card has about fifty; what has more is something else. */
  private static final int MOST_ELEMENTS = 2_000;

  /** In characters; what is shorter is a label. */
  private static final int SHORTEST_SUMMARY = 40;

  private static final Pattern PAPER = Pattern.compile("/papers/([^/?#]+)");

  /** Whether its heading links to a paper. */
  boolean isOfPaper() {
    return article.selectFirst("h3 a[href*=/papers/]") != null;
  }

  /**
   * The paper that the card shows.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong with the card
   */
  IncomingPaper toPaper(LocalDate listedOn) {
    if (article.getAllElements().size() > MOST_ELEMENTS) {
      throw new IllegalArgumentException("the card has more than 2,000 elements");
    }
    Element link = article.selectFirst("h3 a[href*=/papers/]");
    if (link == null) {
      throw new IllegalArgumentException("the heading does not link to a paper");
    }
    String reference = reference(link.attr("href"));
    CanonicalId id =
        CanonicalId.fromReference(reference)
            .filter(CanonicalId::isArxiv)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the heading links to \"%s\", which is no arXiv id such as 2609.01234"
                            .formatted(Fields.shortened(reference))));
    CardParts parts = CardParts.of(article);
    return new IncomingPaperBuilder(
            id, PlainText.oneLine(link.text()), listedOn, ImportFormat.PAGE_HTML.wireName())
        .summary(summary())
        .authorCount(parts.authorCount())
        .organisation(parts.authorCount() > 0 ? null : CardOrganisation.of(article))
        .published(parts.published(listedOn))
        .upvotes(parts.upvotes())
        .comments(parts.comments())
        .links(ArxivPages.of(id, null, null))
        .version(CanonicalId.versionIn(reference))
        .build();
  }

  private static String reference(String address) {
    Matcher paper = PAPER.matcher(address);
    return paper.find() ? paper.group(1) : "";
  }

  /** Not every list shows abstracts; where one does, it is the longest paragraph. */
  private String summary() {
    return article.select("p").stream()
        .map(paragraph -> PlainText.oneLine(paragraph.text()))
        .filter(text -> text.length() >= SHORTEST_SUMMARY)
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }
}
