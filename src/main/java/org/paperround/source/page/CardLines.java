package org.paperround.source.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaper.Organisation;
import org.paperround.paper.IncomingPaperBuilder;
import org.paperround.source.ImportFormat;

/**
 * The lines of one card above its date: title, abstract, and its authors' number or organisation,
 * in blocks that empty lines separate.
 */
final class CardLines {

  private static final Pattern AUTHORS =
      Pattern.compile("(?:([•*-]) ?)?(\\d{1,6}) authors?", Pattern.CASE_INSENSITIVE);

  private static final Pattern ORGANISATION =
      Pattern.compile("(?=.{1,200}$)([\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*)(?: (.+))?");

  private final List<List<String>> blocks = new ArrayList<>();
  private boolean blockOpen;
  private int firstLine;

  void clear() {
    blocks.clear();
    blockOpen = false;
    firstLine = 0;
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  /** The number of the card's first line; 0 before it. */
  int firstLine() {
    return firstLine;
  }

  void startAt(int number) {
    if (firstLine == 0) {
      firstLine = number;
    }
  }

  void add(int number, String line) {
    if (line.isEmpty()) {
      blockOpen = false;
      return;
    }
    startAt(number);
    if (!blockOpen) {
      blocks.add(new ArrayList<>());
      blockOpen = true;
    }
    blocks.getLast().add(line);
  }

  /** Whether the last line is {@code • 5 authors}, which nothing but a date can follow. */
  boolean endsWithAuthors() {
    if (isEmpty()) {
      return false;
    }
    Matcher authors = AUTHORS.matcher(blocks.getLast().getLast());
    return authors.matches() && authors.group(1) != null;
  }

  /**
   * The paper of this card. May be called once: takes the lines apart.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong with the card
   */
  IncomingPaper paper(PageDate date, LocalDate listedOn) {
    String credit = takeLastLine();
    String title = takeTitle();
    String summary =
        String.join("\n\n", blocks.stream().map(lines -> String.join(" ", lines)).toList());
    Matcher authors = AUTHORS.matcher(credit);
    boolean counted = authors.matches();
    return new IncomingPaperBuilder(
            CanonicalId.fromTitle(title), title, listedOn, ImportFormat.PAGE_TEXT.wireName())
        .summary(summary)
        .authorCount(counted ? Integer.parseInt(authors.group(2)) : 0)
        .organisation(counted ? null : organisation(credit))
        .published(date.in(listedOn.getYear()))
        .comments(date.comments())
        .build();
  }

  private String takeLastLine() {
    if (isEmpty()) {
      throw new IllegalArgumentException("the card has neither title nor abstract");
    }
    String line = blocks.getLast().removeLast();
    if (blocks.getLast().isEmpty()) {
      blocks.removeLast();
    }
    return line;
  }

  private String takeTitle() {
    if (blocks.size() > 1) {
      return String.join(" ", blocks.removeFirst());
    }
    if (isEmpty() || blocks.getFirst().size() == 1) {
      throw new IllegalArgumentException("the card lacks its title, its abstract or its authors");
    }
    return blocks.getFirst().removeFirst();
  }

  private static Organisation organisation(String credit) {
    Matcher names = ORGANISATION.matcher(credit);
    if (!names.matches()) {
      throw new IllegalArgumentException(
          "the card has neither a number of authors nor an organisation");
    }
    String handle = names.group(1);
    return new Organisation(handle, names.group(2) == null ? handle : names.group(2));
  }
}
