package org.paperround.source.feed;

import java.io.IOException;
import java.io.PushbackReader;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paperround.paper.PlainText;
import org.paperround.source.UnreadableInputException;

/** Tells by its beginning what an answer is. */
final class FeedStart {

  /** How many characters are looked at. */
  static final int LONGEST = 8_192;

  private static final Pattern HTML = Pattern.compile("<html[\\s>]");

  private static final String HTML_TYPE = "<!doctype html";
  private static final Pattern FEED =
      Pattern.compile("<(?:[a-z0-9]{1,20}:)?(?:rss|rdf|feed|channel)[\\s>]");

  private FeedStart() {}

  /** The forms a feed can have. */
  enum Kind {
    XML,
    JSON,
    /** XML in an HTML page, as browsers save it. */
    IN_PAGE
  }

  /**
   * The kind of feed that follows; what stands before it is read away.
   *
   * @param base the address that the text came from; may be empty
   * @throws UnreadableInputException naming what came, if it can be no feed
   */
  static Kind kindOf(PushbackReader text, String base) throws IOException {
    char[] chars = new char[LONGEST];
    int length = 0;
    for (int n = 0; n >= 0 && length < LONGEST; n = text.read(chars, length, LONGEST - length)) {
      length += n;
    }
    String head = new String(chars, 0, length);
    String start = PlainText.oneLine(head);
    if (start.isEmpty()) {
      throw new UnreadableInputException(
          length == 0
              ? "the feed is empty: not even a byte came"
              : "the feed holds only white space");
    }
    int json = JsonStart.in(head);
    int inPage = FeedInPage.in(head);
    int from = Math.max(0, Math.max(json, inPage));
    text.unread(chars, from, length - from);
    if (json >= 0) {
      return Kind.JSON;
    }
    if (inPage >= 0) {
      return Kind.IN_PAGE;
    }
    if (head.indexOf('<') < 0) {
      throw new UnreadableInputException(
          start.startsWith("[")
              ? "this is a JSON array, not a feed"
              : "this is no feed but the text \"%s\"".formatted(shortened(start)));
    }
    if (isHtml(head)) {
      throw new UnreadableInputException(WebPage.read(text, base).whatCame());
    }
    return Kind.XML;
  }

  /** A feed can be behind the document type of HTML, but not in an html element. */
  private static boolean isHtml(String head) {
    String lower = head.toLowerCase(Locale.ROOT);
    Matcher html = HTML.matcher(lower);
    Matcher feed = FEED.matcher(lower);
    boolean page = html.find();
    return feed.find() ? page && html.start() < feed.start() : page || lower.contains(HTML_TYPE);
  }

  /** At most 100 characters of a text, on one line. */
  static String shortened(String text) {
    return shortened(text, 100);
  }

  /** At most that many characters of a text, on one line. */
  static String shortened(String text, int most) {
    String line = PlainText.oneLine(text.length() > 1_000 ? text.substring(0, 1_000) : text);
    return line.length() <= most ? line : line.substring(0, most) + "…";
  }
}
