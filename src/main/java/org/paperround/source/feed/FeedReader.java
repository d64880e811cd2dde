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
 * meant; of a feed that is cut off, the entries before the cut go in. Papers are listed on the list
 * date, else today.
 *
 * <p>Of arXiv's feeds, new papers and those new to a category are taken. Replacements ({@code
 * replace}, {@code replace-cross}) are passed over in silence: they are neither papers nor faults.
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
    read(body, FeedOrigin.UNKNOWN, listDate == null ? today : listDate, sink);
  }

  /**
   * Reads a feed from somewhere.
   *
   * @param origin what is known of it beside its bytes
   * @param listedOn the day that its papers are listed on
   * @return whether it was there to its end
   * @throws UnreadableInputException if it is no feed; of a web page that names its feed, the
   *     message has the feed's address
   * @throws IOException if the input breaks off
   */
  public boolean read(InputStream body, FeedOrigin origin, LocalDate listedOn, PaperSink sink)
      throws IOException {
    EntryIntake intake = new EntryIntake(listedOn, sink);
    PushbackReader text =
        new PushbackReader(FeedText.of(body, origin.charset()), FeedStart.LONGEST);
    String base = origin.address() == null ? "" : origin.address().toString();
    return switch (FeedStart.kindOf(text, base)) {
      case JSON -> new JsonFeed(intake, base).read(text);
      case XML -> new XmlFeed(intake, base).read(text);
    };
  }
}
