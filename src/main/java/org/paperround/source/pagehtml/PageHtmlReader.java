package org.paperround.source.pagehtml;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.IncomingPaper;
import org.paperround.source.ImportFormat;
import org.paperround.source.PaperReader;
import org.paperround.source.PaperSink;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.hfjson.DailyPapers;
import org.paperround.source.input.WholeFile;

/**
 * Reads the Daily Papers page saved as HTML, up to 20 MB, which it holds in memory. Where the page
 * carries its data as JSON, that is taken, as from the interface; else the cards are read as far as
 * they show something, and listed on the list date or today.
 *
 * <p>Both shapes are built from descriptions: of the page itself only its text was at hand. A saved
 * page that cannot be read is therefore worth a report.
 */
@Singleton
public final class PageHtmlReader implements PaperReader {

  private static final String SITE = "https://huggingface.co/";

  @Override
  public ImportFormat format() {
    return ImportFormat.PAGE_HTML;
  }

  @Override
  public void read(InputStream body, LocalDate today, @Nullable LocalDate listDate, PaperSink sink)
      throws IOException {
    // Without a charset of ours: the page's own declaration counts, else UTF-8.
    Document page = Jsoup.parse(new ByteArrayInputStream(WholeFile.bytes(body)), null, SITE);
    DailyPapers papers = new DailyPapers(format().wireName(), today, listDate);
    if (EmbeddedPapers.read(page, papers, sink)) {
      return;
    }
    List<Card> cards = cards(page);
    if (cards.stream().noneMatch(Card::isOfPaper)) {
      throw new UnreadableInputException(
          "this is not the Daily Papers page saved as HTML: it has neither the page's data nor cards"
              + " that link to papers");
    }
    for (int i = 0; i < cards.size(); i++) {
      card(i + 1, cards.get(i), listDate == null ? today : listDate, sink);
    }
  }

  /** The outermost articles with a heading. */
  private static List<Card> cards(Document page) {
    List<Card> cards = new ArrayList<>();
    page.filter(
        (node, depth) -> {
          if (node instanceof Element element && element.nameIs("article")) {
            if (element.selectFirst("h3") != null) {
              cards.add(new Card(element));
            }
            return FilterResult.SKIP_CHILDREN;
          }
          return FilterResult.CONTINUE;
        });
    return cards;
  }

  private static void card(int number, Card card, LocalDate listedOn, PaperSink sink) {
    IncomingPaper paper;
    try {
      paper = card.toPaper(listedOn);
    } catch (IllegalArgumentException e) {
      sink.rejected("card " + number, String.valueOf(e.getMessage()));
      return;
    }
    sink.paper(paper);
  }
}
