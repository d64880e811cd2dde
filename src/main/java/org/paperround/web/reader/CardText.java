package org.paperround.web.reader;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.paperround.digest.PaperText;
import org.paperround.digest.PlainLine;
import org.paperround.paper.PaperCard;
import org.paperround.paper.PaperIds;

/**
 * What pages say of papers beside {@link PaperText}: abstracts, of which no foul one can fill more
 * than its share.
 */
@TemplateExtension
final class CardText {

  /** More than any abstract of arXiv, in bytes; so many fit {@link Paging#SIZE} times in 100 kB. */
  private static final int LISTED = 2_400;

  /** The template's attribute that holds what keeps a chosen language in addresses. */
  static final String LANGUAGE_CHOICE = "language-choice";

  private static final int ALONE = 40_000;
  private static final int MOST_AUTHORS = 500;
  private static final int MOST_CITED = 100;

  private static final DateTimeFormatter CITED =
      DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

  private CardText() {}

  /** The path of its page. */
  static String path(PaperCard paper, @TemplateAttribute(LANGUAGE_CHOICE) @Nullable Object choice) {
    String query = Objects.toString(choice, "");
    return "/papers/" + paper.id() + (query.isEmpty() ? "" : "?" + query);
  }

  /** The path of the list that it is in. */
  static String dayPath(PaperCard paper) {
    return "/papers?date=" + paper.listedOn();
  }

  /** The path of the papers of its day that are about a topic. */
  static String topicPath(PaperCard paper, String topic) {
    return dayPath(paper) + "&topic=" + topic;
  }

  /** The abstract in a list, on one line. */
  static String listed(PaperCard paper) {
    return cut(PlainLine.oneLine(paper.summary()), LISTED);
  }

  /** The abstract on the paper's own page, on one line. */
  static String alone(PaperCard paper) {
    return cut(PlainLine.oneLine(paper.summary()), ALONE);
  }

  /** The authors' names on the paper's own page; a collaboration's are not all printed. */
  static List<String> shownAuthors(PaperCard paper) {
    return paper.authors().stream().limit(MOST_AUTHORS).toList();
  }

  /** The authors' names for citation managers. */
  static List<String> firstAuthors(PaperCard paper) {
    return paper.authors().stream().limit(MOST_CITED).toList();
  }

  /** The day of publication as citation managers read it. */
  static String citedOn(PaperCard paper) {
    return CITED.format(Objects.requireNonNullElse(paper.published(), paper.listedOn()));
  }

  /** The arXiv identifier, or null. */
  static @Nullable String arxivId(PaperIds ids) {
    return ids.arxiv().orElse(null);
  }

  /** The DOI, or null. */
  static @Nullable String doiName(PaperIds ids) {
    return ids.doi().orElse(null);
  }

  private static String cut(String line, int bytes) {
    int size = 0;
    for (int at = 0; at < line.length(); at++) {
      char unit = line.charAt(at);
      // Of UTF-8; each half of a pair has two.
      size += unit < 0x80 ? 1 : unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
      if (size > bytes) {
        return PlainLine.shortened(line, at);
      }
    }
    return line;
  }
}
