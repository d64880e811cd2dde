package org.paperround.source.feed;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.paperround.source.ImportFormat;
import org.paperround.source.PaperReader;
import org.paperround.source.PaperSink;
import org.paperround.source.UnreadableInputException;

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and JSON Feed, up to 50 MB, entry by entry, so
 * that no more than an entry is held. What is broken is mended as far as it can be told what was
 * meant; of a feed that is cut off, the entries before the cut go in; one that stands at the
 * beginning of an HTML page is found. Papers are listed on the list date, else today.
 *
 * <p>Of arXiv's feeds, new papers and those new to a category are taken. Replacements ({@code
 * replace}, {@code replace-cross}) are passed over in silence: they are neither papers nor faults.
 * A paper of arXiv whose comment or abstract says that it was withdrawn is told as such.
 */
@Singleton
public final class FeedReader implements PaperReader {

  @Override
  public ImportFormat format() {
    return ImportFormat.FEED;
  }

  @Override
  public void read(InputStream body, LocalDate today, @Nullable LocalDate listDate, PaperSink sink)
      throws IOException {
    read(body, ImportFormat.FEED.wireName(), listDate == null ? today : listDate, sink);
  }

  /** Reads a whole feed of which nothing is known but its bytes. */
  public static FeedFacts read(InputStream body, String source, LocalDate listedOn, PaperSink sink)
      throws IOException {
    return read(body, FeedOrigin.UNKNOWN, source, listedOn, sink);
  }

  /**
   * Reads a whole feed of a source that is fetched. Does not close the body.
   *
   * @param origin what is known of it beside its bytes
   * @param source the name that its papers carry
   * @param listedOn the day that its papers are listed on
   * @return what the feed says beside its papers
   * @throws UnreadableInputException if it is no feed, or one that reports an error; of a web page
   *     that names its feed, the message has the feed's address
   * @throws IOException if the body breaks off
   */
  public static FeedFacts read(
      InputStream body, FeedOrigin origin, String source, LocalDate listedOn, PaperSink sink)
      throws IOException {
    EntryIntake intake = new EntryIntake(source, listedOn, sink);
    PushbackReader text =
        new PushbackReader(FeedText.of(body, origin.charset()), FeedStart.LONGEST);
    String base = origin.address() == null ? "" : origin.address().toString();
    return switch (FeedStart.kindOf(text, base)) {
      case JSON -> FeedFacts.of(intake, new JsonFeed(intake, base).read(text));
      case XML -> new XmlFeed(intake, base).read(text);
      case IN_PAGE -> FeedInPage.requireEntries(new XmlFeed(intake, base).read(text));
    };
  }
}
