package org.paperround.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.paperround.paper.PaperCard;
import org.paperround.platform.language.Language;

/**
 * What is said of a paper in one language.
 *
 * @param language for dates and numbers
 * @param texts in that language
 */
record PaperWords(Language language, DigestTexts texts) {

  private static final String SEPARATOR = " · ";

  private static final int NAMED_AUTHORS = 4;
  private static final int LONGEST_NAME = 80;

  static PaperWords in(Language language) {
    return new PaperWords(language, language.texts(DigestTexts.class));
  }

  /** The first authors by name, or the organisation, or how many authors; empty if all unknown. */
  String byline(PaperCard paper) {
    List<String> authors = paper.authors();
    if (!authors.isEmpty()) {
      String names =
          String.join(", ", authors.stream().limit(NAMED_AUTHORS).map(PaperWords::name).toList());
      int more = Math.max(paper.authorCount(), authors.size()) - NAMED_AUTHORS;
      return more > 0 ? texts.authorsAndMore(names, language.number(more)) : names;
    }
    List<String> parts = new ArrayList<>();
    if (paper.organisation() != null) {
      parts.add(name(paper.organisation()));
    }
    int count = paper.authorCount();
    if (count > 0) {
      parts.add(texts.authors(count, language.number(count)));
    }
    return String.join(SEPARATOR, parts);
  }

  /** The byline, and the organisation if it is not in it already. */
  String credits(PaperCard paper) {
    String byline = byline(paper);
    String organisation = paper.organisation();
    return organisation == null || paper.authors().isEmpty()
        ? byline
        : byline + SEPARATOR + name(organisation);
  }

  /** The day the paper carries, else the day it was listed, then votes and comments if any. */
  String dateline(PaperCard paper) {
    List<String> parts = new ArrayList<>();
    parts.add(language.day(Objects.requireNonNullElse(paper.published(), paper.listedOn())));
    parts.addAll(talk(paper));
    return String.join(SEPARATOR, parts);
  }

  /** That many people talk about it: {@code trending: 140 votes}. */
  String trending(PaperCard paper) {
    List<String> parts = talk(paper);
    return parts.isEmpty() ? texts.trending() : texts.trendingBy(String.join(", ", parts));
  }

  private List<String> talk(PaperCard paper) {
    List<String> parts = new ArrayList<>();
    int votes = paper.upvotes();
    if (votes > 0) {
      parts.add(texts.votes(votes, language.number(votes)));
    }
    int comments = paper.comments();
    if (comments > 0) {
      parts.add(texts.comments(comments, language.number(comments)));
    }
    return parts;
  }

  private static String name(String name) {
    return PlainLine.shortened(name, LONGEST_NAME);
  }
}
