package org.paperround.digest;

import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.PaperCard;

/** What templates say of a paper, in mails and on pages alike. */
@TemplateExtension
public final class PaperText {

  private static final String SEPARATOR = " · ";

  private static final int NAMED_AUTHORS = 4;
  private static final int LONGEST_NAME = 80;

  /** Longer than any honest title, short enough that a foul one cannot fill a mail. */
  private static final int LONGEST_HEADING = 260;

  /** No page of a paper has a longer address; one that has would fill a mail. */
  private static final int LONGEST_LINK = 2_000;

  private PaperText() {}

  /** The title on one line, at most {@value #LONGEST_HEADING} characters of it. */
  public static String heading(PaperCard paper) {
    return PlainLine.shortened(paper.title(), LONGEST_HEADING);
  }

  /** The first authors by name, or how many, and the organisation; empty if all unknown. */
  public static String byline(PaperCard paper) {
    List<String> parts = new ArrayList<>();
    if (!paper.authors().isEmpty()) {
      parts.add(names(paper));
    }
    if (paper.organisation() != null) {
      parts.add(name(paper.organisation()));
    }
    if (paper.authors().isEmpty() && paper.authorCount() > 0) {
      parts.add(count(paper.authorCount(), "author"));
    }
    return String.join(SEPARATOR, parts);
  }

  private static String names(PaperCard paper) {
    List<String> authors = paper.authors();
    String names =
        String.join(", ", authors.stream().limit(NAMED_AUTHORS).map(PaperText::name).toList());
    int more = Math.max(paper.authorCount(), authors.size()) - NAMED_AUTHORS;
    return more > 0 ? names + " and " + more + " more" : names;
  }

  /** The day the paper carries, else the day it was listed, then votes and comments if any. */
  public static String dateline(PaperCard paper) {
    List<String> parts = new ArrayList<>();
    parts.add(Dates.day(Objects.requireNonNullElse(paper.published(), paper.listedOn())));
    parts.addAll(talk(paper));
    return String.join(SEPARATOR, parts);
  }

  private static List<String> talk(PaperCard paper) {
    List<String> parts = new ArrayList<>();
    if (paper.upvotes() > 0) {
      parts.add(count(paper.upvotes(), "vote"));
    }
    if (paper.comments() > 0) {
      parts.add(count(paper.comments(), "comment"));
    }
    return parts;
  }

  /** That many people talk about it: {@code trending: 140 votes}. */
  public static String trending(PaperCard paper) {
    List<String> parts = talk(paper);
    return parts.isEmpty() ? "trending" : "trending: " + String.join(", ", parts);
  }

  /** Two or three lines of the abstract, cut at a sentence where one ends; empty without one. */
  public static String teaser(PaperCard paper) {
    return Teaser.of(paper.summary());
  }

  /** Whether the abstract is longer than its teaser. */
  public static boolean hasMore(PaperCard paper) {
    return PlainLine.oneLine(paper.summary()).length() > teaser(paper).length();
  }

  /** The abstract page, or null if unknown or not a web address. */
  public static @Nullable String abstractLink(PaperCard paper) {
    return web(paper.abstractUrl());
  }

  /** The PDF, or null if unknown or not a web address. */
  public static @Nullable String pdfLink(PaperCard paper) {
    return web(paper.pdfUrl());
  }

  /** The code, or null if unknown or not a web address. */
  public static @Nullable String codeLink(PaperCard paper) {
    return web(paper.codeUrl());
  }

  /** Where the title leads: the abstract page, else the paper's page on this site. */
  public static String readUrl(DigestView.Entry entry) {
    return Objects.requireNonNullElse(abstractLink(entry.paper()), entry.paperUrl());
  }

  /** A number with its noun: {@code 1 vote}, {@code 2 votes}. */
  static String count(int number, String noun) {
    return grouped(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** A number in groups of three digits. */
  static String grouped(int number) {
    return number < 1_000 ? Integer.toString(number) : "%,d".formatted(number);
  }

  private static String name(String name) {
    return PlainLine.shortened(name, LONGEST_NAME);
  }

  private static @Nullable String web(@Nullable String address) {
    return address != null
            && address.length() <= LONGEST_LINK
            && address.matches("(?i)https?://[^\\s\\p{Cc}]+")
        ? address
        : null;
  }
}
