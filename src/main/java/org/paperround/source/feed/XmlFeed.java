package org.paperround.source.feed;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;
import org.paperround.source.UnreadableInputException;

/**
 * Reads an XML feed, one entry at a time. Parses forgivingly from the start, because most feeds
 * that a strict parser refuses are refused for one sign in one entry.
 */
final class XmlFeed {

  /** Deeper elements stand beside each other. */
  private static final int DEEPEST = 100;

  /** In elements of the whole feed: twice what one of 50 MB can have in earnest. */
  private static final int MOST_ELEMENTS = 1_000_000;

  private final EntryIntake intake;
  private final XmlFeedHead head;

  private @Nullable FeedEntry held;
  private String foreign = "";
  private int entries;
  private int elements;

  /**
   * A feed.
   *
   * @param base its address, for relative ones; may be empty
   */
  XmlFeed(EntryIntake intake, String base) {
    this.intake = intake;
    this.head = new XmlFeedHead(base);
  }

  /**
   * Reads the whole feed.
   *
   * @return what it says beside its papers
   * @throws UnreadableInputException if it is none, or one that reports an error
   */
  FeedFacts read(Reader text) throws IOException {
    XmlMender mender = new XmlMender(text);
    Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault).setMaxDepth(DEEPEST);
    try (StreamParser stream = new StreamParser(parser)) {
      Iterator<Element> all = stream.parse(mender, "").iterator();
      for (Element element = next(all); element != null; element = next(all)) {
        if (!(element instanceof Document)) {
          take(element);
        }
      }
    }
    return head.facts(intake, end(mender));
  }

  /** The next complete element; null at the end. */
  private static @Nullable Element next(Iterator<Element> elements) throws IOException {
    try {
      return elements.hasNext() ? elements.next() : null;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      throw new UnreadableInputException("the feed is broken beyond reading");
    }
  }

  private void take(Element element) {
    if (++elements > MOST_ELEMENTS) {
      throw new UnreadableInputException("the feed has more than 1,000,000 elements");
    }
    if (isEntry(element)) {
      release();
      entries++;
      head.requireFeedAround(element);
      head.check();
      held = new XmlEntry(element, head.base()).read(head.authors());
      remove(element);
    } else if (!isInEntry(element)) {
      foreign = foreign.isEmpty() && isForeignEntry(element) ? element.normalName() : foreign;
      head.take(element);
      remove(element);
    }
  }

  /** Removes an element and the text before it; finding its neighbours takes time for each. */
  private static void remove(Element element) {
    if (element.parent() == null) {
      return;
    }
    for (Node text = element.previousSibling();
        text != null && !(text instanceof Element);
        text = element.previousSibling()) {
      text.remove();
    }
    element.remove();
  }

  /** Hands on the entry that was held back until it was known not to be the last. */
  private void release() {
    if (held != null) {
      intake.entry(held);
    }
    held = null;
  }

  private boolean end(XmlMender mender) {
    head.check();
    if (entries == 1 && held != null) {
      head.refuseError(held);
    }
    if (entries == 0 && !head.isFeed()) {
      throw new UnreadableInputException(head.whatCame());
    }
    if (entries == 0 && !foreign.isEmpty()) {
      throw new UnreadableInputException(
          "the feed has no entries of RSS or Atom, and its <%s> mean nothing known"
              .formatted(FeedStart.shortened(foreign)));
    }
    if (held != null && mender.entryOpen()) {
      held = null;
      intake.rejected("the feed is cut off in the middle of this entry");
      return false;
    }
    release();
    if (!mender.rootClosed()) {
      intake.rejected("the feed is cut off here: its end tag is missing");
    }
    return mender.rootClosed();
  }

  private static boolean isEntry(Element element) {
    return XmlNames.isEntry(element.normalName()) && XmlNames.isEntryKey(XmlKey.of(element));
  }

  /** Whether an element stands where entries do and has their name, but in no known vocabulary. */
  private static boolean isForeignEntry(Element element) {
    Element parent = element.parent();
    return XmlNames.isEntry(element.normalName())
        && parent != null
        && XmlNames.isRoot(parent.normalName());
  }

  private static boolean isInEntry(Element element) {
    for (Element parent = element.parent(); parent != null; parent = parent.parent()) {
      if (isEntry(parent)) {
        return true;
      }
    }
    return false;
  }
}
