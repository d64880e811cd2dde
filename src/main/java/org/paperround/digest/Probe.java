package org.paperround.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.paperround.digest.DigestView.Entry;
import org.paperround.matching.Reason;
import org.paperround.paper.PaperCard;

/**
 * Made-up personal values that are found again in what a template makes of them. There are two sets
 * that have nothing in common: where a template makes the same of both but for the values, these
 * are all it makes of them, whatever the papers' own text may hold.
 */
enum Probe {
  SHORT('\uFDD0', '3', "", 1),
  /** Longer than a line of the text part, so that wrapping shows. */
  LONG('\uFDD1', '8', "x".repeat(130), 12);

  /** A noncharacter of Unicode: not to be in any text that is passed on. */
  private final char mark;

  private final String digit;
  private final String padding;
  private final int laterIndex;

  Probe(char mark, char digit, String padding, int laterIndex) {
    this.mark = mark;
    this.digit = String.valueOf(digit);
    this.padding = padding;
    this.laterIndex = laterIndex;
  }

  /** Whether a text has a value of this set. */
  boolean isIn(String text) {
    return text.indexOf(mark) >= 0;
  }

  /** An address with a character that HTML escapes. */
  String link(Hole hole) {
    return "https://" + mark + hole.ordinal() + "&" + padding + mark;
  }

  /** A number with as many digits; 0 and 1 stay, as templates tell them from the others. */
  int number(int number) {
    return number < 2
        ? number
        : Integer.parseInt(digit.repeat(Math.min(Integer.toString(number).length(), 9)));
  }

  /** An index of a loop: the first one, or another. */
  int index(boolean first) {
    return first ? 0 : laterIndex;
  }

  /** A name of a section. */
  String interest(int section) {
    return mark + " section " + section;
  }

  /** One reason or two. */
  List<Reason> reasons() {
    Reason category =
        new Reason(Reason.Kind.CATEGORY, mark + " label", "words", Reason.Field.CATEGORIES);
    Reason keyword =
        new Reason(Reason.Kind.KEYWORD, mark + " term", mark + " found", Reason.Field.TITLE);
    return this == SHORT ? List.of(category) : List.of(keyword, category);
  }

  /** A paper as somebody may get it. */
  Entry entry(
      int rank, PaperCard paper, String paperUrl, boolean withFeedback, boolean withReasons) {
    @Nullable String feedback = withFeedback ? link(Hole.ENTRY_FEEDBACK) : null;
    return new Entry(rank, paper, paperUrl, feedback, withReasons ? reasons() : List.of());
  }

  /** So many papers with nothing but titles and abstracts, the first of them with reasons. */
  List<Entry> entries(int papers, int withReasons, boolean withFeedback) {
    return IntStream.rangeClosed(1, papers)
        .mapToObj(
            rank ->
                entry(rank, paper(rank), link(Hole.BODY) + rank, withFeedback, rank <= withReasons))
        .toList();
  }

  private PaperCard paper(int number) {
    return new PaperCard(
        number,
        mark + " title " + number,
        mark + " abstract",
        List.of(),
        0,
        null,
        List.of(),
        null,
        LocalDate.EPOCH,
        0,
        0,
        null,
        null,
        null,
        List.of(),
        false);
  }
}
