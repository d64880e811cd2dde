package org.paperround.source.arxivoai;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.IncomingPaperBuilder;
import org.paperround.paper.PlainText;
import org.paperround.source.fields.ArxivPages;
import org.paperround.source.fields.ArxivWithdrawal;

/** Makes a paper of a record. */
final class OaiPaper {

  private static final String SOURCE = "arxiv-oai";
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_CATEGORY = 100;
  private static final int MOST_CATEGORIES = 100;

  private OaiPaper() {}

  /**
   * The paper that a record is of.
   *
   * @throws IllegalArgumentException with a sentence, if it names none
   */
  static CanonicalId id(OaiRecord paper) {
    String written =
        paper.id().isEmpty()
            ? paper.identifier().replaceFirst("(?i)^oai:arxiv\\.org:", "")
            : paper.id();
    return CanonicalId.fromReference("arXiv:" + written)
        .orElseThrow(() -> new IllegalArgumentException("the record has no arXiv id"));
  }

  /** Whether arXiv or the authors have taken it back. */
  static boolean isWithdrawn(OaiRecord paper) {
    return paper.deleted() || ArxivWithdrawal.isSaidBy(paper.comments(), paper.summary());
  }

  /**
   * The paper. The format does not tell its version.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  static IncomingPaper of(OaiRecord paper, LocalDate listedOn) {
    CanonicalId id = id(paper);
    return new IncomingPaperBuilder(id, PlainText.oneLine(paper.title()), listedOn, SOURCE)
        .summary(PlainText.paragraph(paper.summary()))
        .authors(
            paper.authors().stream()
                .map(PlainText::oneLine)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
                .toList())
        .authorCount(paper.authors().size())
        .categories(categories(paper))
        .published(day(paper.created()).orElse(null))
        .links(ArxivPages.of(id, null, null))
        .build();
  }

  /** The day that a field of a record names. */
  static Optional<LocalDate> day(String written) {
    try {
      return Optional.of(
          LocalDate.parse(written.length() > 10 ? written.substring(0, 10) : written));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static List<String> categories(OaiRecord paper) {
    return Arrays.stream(paper.categories().split("\\s+"))
        .filter(code -> !code.isEmpty() && code.length() <= LONGEST_CATEGORY)
        .distinct()
        .limit(MOST_CATEGORIES)
        .toList();
  }
}
