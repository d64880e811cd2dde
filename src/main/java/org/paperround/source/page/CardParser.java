package org.paperround.source.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.IncomingPaper;
import org.paperround.source.PaperSink;
import org.paperround.source.UnreadableInputException;

/**
 * Cuts the page into cards. A card is everything up to a line {@code ·} and the date after it;
 * where one of the two is missing, the card is reported and the next one begins.
 */
final class CardParser {

  /** Dates are short: a longer line after the dot is the next title. */
  private static final int LONGEST_DATE = 30;

  private final PageHeader header;
  private final PaperSink sink;
  private final CardLines card = new CardLines();
  private boolean inHeader = true;
  private boolean dotSeen;
  private boolean gapAfterDot;
  private int papers;

  CardParser(PageHeader header, PaperSink sink) {
    this.header = header;
    this.sink = sink;
  }

  /**
   * Takes the next line.
   *
   * @param number counted from 1
   * @param line without space at its ends
   */
  void line(int number, String line) {
    if (dotSeen) {
      afterDot(number, line);
    } else if (line.equals("·") || line.equals("•")) {
      card.startAt(number);
      dotSeen = true;
      gapAfterDot = false;
    } else if (!line.isEmpty() && card.endsWithAuthors()) {
      dateOrNextCard(number, line, PageDate.parse(line));
    } else if (inHeader && !line.isEmpty() && header.takes(line, card.isEmpty())) {
      card.clear();
    } else {
      card.add(number, line);
    }
  }

  /**
   * Says that there are no more lines.
   *
   * @throws UnreadableInputException if none of them was of a Daily Papers page
   */
  void end() {
    if (papers == 0 && !header.headingSeen()) {
      throw new UnreadableInputException(
          "this is not the text of a Daily Papers page: it has neither its heading nor a card that"
              + " can be read");
    }
    if (card.firstLine() > 0) {
      reject("the page ends in the middle of this card");
    } else if (inHeader) {
      throw new UnreadableInputException("the Daily Papers page holds no card");
    }
  }

  private void afterDot(int number, String line) {
    if (line.isEmpty()) {
      gapAfterDot = true;
      return;
    }
    Optional<PageDate> date = PageDate.parse(line);
    if (date.isEmpty() && !gapAfterDot && line.length() <= LONGEST_DATE) {
      reject("\"%s\" is not a date such as Jul 5, 2024".formatted(line));
    } else {
      dateOrNextCard(number, line, date);
    }
  }

  private void dateOrNextCard(int number, String line, Optional<PageDate> date) {
    if (date.isPresent()) {
      finish(date.get());
    } else {
      reject("the card has no date");
      card.add(number, line);
    }
  }

  private void finish(PageDate date) {
    IncomingPaper paper = paperOrRejection(date);
    if (paper != null) {
      papers++;
      sink.paper(paper);
      startCard();
    }
  }

  private @Nullable IncomingPaper paperOrRejection(PageDate date) {
    try {
      return card.paper(date, header.listedOn());
    } catch (IllegalArgumentException e) {
      reject(String.valueOf(e.getMessage()));
      return null;
    }
  }

  private void reject(String reason) {
    sink.rejected("line " + card.firstLine(), reason);
    startCard();
  }

  private void startCard() {
    card.clear();
    inHeader = false;
    dotSeen = false;
  }
}
