package org.paperround.source.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.fields.HtmlText;

/** What stands in a feed around its entries. */
final class XmlFeedHead {

  /** In characters: a feed lists all that it has where one name was wrong. */
  private static final int LONGEST_ERROR = 300;

  private final List<String> authors = new ArrayList<>();
  private String root = "";
  private String title = "";
  private String description = "";
  private final String base;
  private String address = "";
  private String day = "";
  private String total = "";

  /**
   * Nothing is known yet.
   *
   * @param base the address that the feed came from; may be empty
   */
  XmlFeedHead(String base) {
    this.base = base;
  }

  /** Takes a complete element that belongs to no entry. */
  void take(Element element) {
    Element parent = element.parent();
    String parentKey = parent == null ? "" : parent.normalName();
    if (!isFeed()) {
      root = rootOf(element);
    }
    if (!XmlNames.isRoot(parentKey)) {
      return;
    }
    switch (XmlKey.of(element)) {
      case "title" -> title = HtmlText.line(start(element));
      case "description", "subtitle", "tagline" -> description = HtmlText.line(start(element));
      case "link" -> link(element);
      case "pubdate" -> day = start(element);
      case "opensearch:totalresults" -> total = start(element).strip();
      case "author" ->
          authors.addAll(
              parentKey.endsWith("feed") ? XmlEntry.authors(List.of(element)) : List.of());
      default -> {
        // The rest is about the feed, not its papers.
      }
    }
  }

  /**
   * Looks where an entry stands: in a feed, or in nothing at all.
   *
   * @throws UnreadableInputException if it stands in something else
   */
  void requireFeedAround(Element entry) {
    if (!isFeed()) {
      root = rootOf(entry);
    }
    if (!isFeed() && !XmlNames.isEntry(root)) {
      throw new UnreadableInputException(whatCame());
    }
  }

  /** Whether the elements so far are those of a feed. */
  boolean isFeed() {
    return XmlNames.isRoot(root);
  }

  /** What addresses in the feed start from. */
  WrittenBase base() {
    return new WrittenBase(base, address);
  }

  /** The authors of everything in the feed, or empty. */
  List<String> authors() {
    return authors;
  }

  /**
   * Looks whether the feed says that there is none.
   *
   * @throws UnreadableInputException with what it says
   */
  void check() {
    if (title.regionMatches(true, 0, "Feed error for query", 0, 20)) {
      throw answered(description.isEmpty() ? title : description + " (" + title + ")");
    }
  }

  /**
   * Looks whether the only entry is an error, as in the answers of arXiv's interface.
   *
   * @throws UnreadableInputException with what it says
   */
  void refuseError(FeedEntry only) {
    if (only.titles().stream().map(HtmlText::line).findFirst().orElse("").equals("Error")) {
      String said = only.abstracts().stream().map(HtmlText::line).findFirst().orElse("Error");
      throw answered(said);
    }
  }

  /**
   * What the feed says beside its papers.
   *
   * @param whole whether its end was there
   */
  FeedFacts facts(EntryIntake intake, boolean whole) {
    return new FeedFacts(
        title,
        FeedDate.parse(day),
        intake.count(),
        intake.replacements(),
        total.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(total)) : OptionalInt.empty(),
        whole);
  }

  /** A sentence that names what came instead of a feed. */
  String whatCame() {
    return root.isEmpty()
        ? "this is no feed: it has no element that is complete"
        : "this is no feed but XML whose root is <%s>".formatted(FeedStart.shortened(root));
  }

  private void link(Element element) {
    String rel = element.attr("rel");
    if (address.isEmpty() && (rel.isEmpty() || rel.equalsIgnoreCase("alternate"))) {
      String href = element.attr("href");
      String written = href.isEmpty() ? element.wholeText() : href;
      address = WrittenAddress.of(written, new WrittenBase(base, "").in(element)).orElse("");
    }
  }

  /** The feed around an element, or whatever is outermost instead of one. */
  private static String rootOf(Element element) {
    Element top = element;
    for (Element parent = top.parent();
        parent != null && !(parent instanceof Document) && !XmlNames.isRoot(top.normalName());
        parent = parent.parent()) {
      top = parent;
    }
    return top.normalName();
  }

  private static String start(Element element) {
    String text = element.wholeText();
    return text.length() > 2_000 ? text.substring(0, 2_000) : text;
  }

  private static UnreadableInputException answered(String said) {
    return new UnreadableInputException(
        "the source answered with an error: " + FeedStart.shortened(said, LONGEST_ERROR));
  }
}
