package org.paperround.source.page;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.PlainText;
import org.paperround.source.ImportFormat;
import org.paperround.source.PaperReader;
import org.paperround.source.PaperSink;

/**
 * Reads the text of the Daily Papers page, up to 20 MB, which it holds in memory. The page tells no
 * votes (they are 0) and no address (papers are known by their title). A paper that stands there
 * twice is handed on twice. How the day of the list is found: see {@link PageHeader}.
 */
@Singleton
public final class PageTextReader implements PaperReader {

  @Override
  public ImportFormat format() {
    return ImportFormat.PAGE_TEXT;
  }

  @Override
  public void read(InputStream body, LocalDate today, @Nullable LocalDate listDate, PaperSink sink)
      throws IOException {
    CardParser cards = new CardParser(new PageHeader(today, listDate), sink);
    try (BufferedReader lines = PageBody.read(body).lines()) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        cards.line(++number, PlainText.oneLine(line));
      }
    }
    cards.end();
  }
}
