package org.paperround.source.feed;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paperround.source.UnreadableInputException;

/**
 * Finds a feed that stands in an HTML page, as some programs save it. A page that only shows a
 * feed, in a script, a comment or a field, has none, and RDF must be RSS: pages state their licence
 * in RDF.
 */
final class FeedInPage {

  /** In characters of the page, without comments, scripts and the like. */
  private static final int FARTHEST = 2_048;

  private static final Pattern PAGE = Pattern.compile("<html[\\s>]");

  private static final Pattern FEED_OR_OTHER =
      Pattern.compile(
          "(?<feed><(?:rss|feed)[\\s>]|<rdf:rdf\\s[^>]{0,1000}(?:purl\\.org/rss/|netscape\\.com/))"
              + "|<!--.*?(?:-->|\\z)"
              + "|<!doctype[^>]*>"
              + "|<(?<name>script|style|textarea|template|title)[\\s>].*?(?:</\\k<name>|\\z)",
          Pattern.DOTALL);

  private FeedInPage() {}

  /** Where the feed begins in the beginning of a text; -1 if it is no page, or one without feed. */
  static int in(String head) {
    String lower = head.toLowerCase(Locale.ROOT);
    Matcher page = PAGE.matcher(lower);
    Matcher found = FEED_OR_OTHER.matcher(lower);
    int passedOver = 0;
    while (found.find()) {
      if (found.group("feed") != null) {
        boolean inPage = page.find() && page.start() < found.start();
        return inPage && found.start() - passedOver <= FARTHEST ? found.start() : -1;
      }
      passedOver += found.end() - found.start();
    }
    return -1;
  }

  /**
   * What was found was a feed indeed.
   *
   * @throws UnreadableInputException if not even an entry came
   */
  static FeedFacts requireEntries(FeedFacts facts) {
    if (facts.entries() == 0) {
      throw new UnreadableInputException(
          "this is an HTML page, not a feed; the feed in it has no entries");
    }
    return facts;
  }
}
