package org.paperround.source.pagehtml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.PlainText;
import org.paperround.source.fields.Count;
import org.paperround.source.page.PageDate;

/**
 * The small print of a card, told apart by what it looks like, as the page's classes change often:
 * a number of authors, a date, and numbers. A number after the date or in the link to the
 * discussion counts comments; the first other one counts votes.
 */
final class CardParts {

  private static final Pattern AUTHORS = Pattern.compile("(\\d{1,6}) authors?");

  private static final Pattern BULLET = Pattern.compile("^[•·*-] ?");

  private int authorCount;
  private @Nullable LocalDate time;
  private @Nullable PageDate date;
  private OptionalInt upvotes = OptionalInt.empty();
  private OptionalInt comments = OptionalInt.empty();

  private CardParts() {}

  static CardParts of(Element article) {
    CardParts parts = new CardParts();
    for (Element element : article.getAllElements()) {
      if (element.is("time[datetime]")) {
        parts.time = isoDate(element.attr("datetime"));
      }
      String text = BULLET.matcher(PlainText.oneLine(element.ownText())).replaceFirst("");
      if (!text.isEmpty() && element.closest("h3") == null) {
        parts.take(text, element);
      }
    }
    return parts;
  }

  /** 0 if the card does not tell. */
  int authorCount() {
    return authorCount;
  }

  /** 0 if the card does not tell. */
  int upvotes() {
    return upvotes.orElse(0);
  }

  /** 0 if the card does not tell. */
  int comments() {
    return comments.orElseGet(() -> date == null ? 0 : date.comments());
  }

  /**
   * The day; where the card writes none, in the year of the list; null if there is no date.
   *
   * @throws IllegalArgumentException if there is no such day
   */
  @Nullable LocalDate published(LocalDate listedOn) {
    if (time != null) {
      return time;
    }
    return date == null ? null : date.in(listedOn.getYear());
  }

  private void take(String text, Element element) {
    Matcher authors = AUTHORS.matcher(text);
    OptionalInt count = Count.in(text);
    if (authors.matches()) {
      authorCount = Integer.parseInt(authors.group(1));
    } else if (count.isEmpty()) {
      Optional<PageDate> found = PageDate.parse(text);
      date = date == null ? found.orElse(null) : date;
    } else if (date != null || time != null || element.closest("a[href*=#community]") != null) {
      comments = comments.isPresent() ? comments : count;
    } else if (upvotes.isEmpty()) {
      upvotes = count;
    }
  }

  private static @Nullable LocalDate isoDate(String text) {
    try {
      return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
