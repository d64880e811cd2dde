package org.paperround.web.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.LatexText;
import org.paperround.source.PaperReader;
import org.paperround.source.PaperSink;
import org.paperround.source.UnreadableInputException;

/**
 * What a reader pasted as liked papers: titles, arXiv ids, DOIs or addresses of either, one a line,
 * and after them, or instead, BibTeX.
 */
final class PastedPapers {

  /** The longest text that is read, in characters. */
  static final int LONGEST = 500_000;

  private static final int LONGEST_TITLE = 500;
  private static final int SHOWN = 60;
  private static final Pattern BIBTEX = Pattern.compile("(?m)^\\s*@\\s*[A-Za-z]+\\s*[{(]");
  private static final Pattern BULLET = Pattern.compile("^(?:[-*•–]|\\[?\\d{1,3}[.)\\]])\\s+");
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2}|\\p{IsIdeographic}");

  private final List<PastedPaper> papers = new ArrayList<>();
  private final List<Function<PasteTexts, String>> problems = new ArrayList<>();

  /**
   * Reads a text.
   *
   * @param bibtex reads the BibTeX in it
   */
  PastedPapers(String text, PaperReader bibtex) {
    if (text.length() > LONGEST) {
      problems.add(PasteTexts::tooMuch);
      return;
    }
    Matcher entry = BIBTEX.matcher(text);
    int lines = entry.find() ? entry.start() : text.length();
    text.substring(0, lines).lines().map(String::strip).forEach(this::line);
    if (lines < text.length()) {
      // As many line ends before it as there were, so that the lines of problems are right.
      long before = text.substring(0, lines).chars().filter(c -> c == '\n').count();
      bibtex("\n".repeat(Math.toIntExact(before)) + text.substring(lines), bibtex);
    }
  }

  /** The papers that could be read. */
  List<PastedPaper> papers() {
    return papers;
  }

  /** Sentences on what could not be read. */
  List<String> problems(PasteTexts texts) {
    return problems.stream().map(problem -> problem.apply(texts)).toList();
  }

  private void line(String written) {
    String line = BULLET.matcher(written).replaceFirst("");
    if (line.isEmpty()) {
      return;
    }
    List<CanonicalId> ids =
        Arrays.stream(BETWEEN.split(line))
            .map(PastedPapers::bare)
            .flatMap(word -> CanonicalId.fromReference(word).stream())
            .distinct()
            .toList();
    String title = title(line);
    if (title.length() > LONGEST_TITLE) {
      problems.add(texts -> texts.titleTooLong(title.substring(0, SHOWN)));
    } else if (!ids.isEmpty() && title.isEmpty()) {
      ids.forEach(id -> papers.add(new PastedPaper(id, null, "", id.value())));
    } else if (!title.isEmpty()) {
      papers.add(new PastedPaper(ids.isEmpty() ? null : ids.getFirst(), title, "", line));
    } else {
      problems.add(texts -> texts.neither(shortened(line)));
    }
  }

  /** What is left of a line without ids and addresses; empty if that is no title. */
  private static String title(String line) {
    List<String> words =
        Arrays.stream(line.split("\\s+"))
            .filter(word -> CanonicalId.fromReference(bare(word)).isEmpty())
            .toList();
    String rest = ADDRESS.matcher(String.join(" ", words)).replaceAll("");
    String title = rest.replaceAll("(?i)(?:^|\\s)(?:arxiv|doi):?\\s*$", "").strip();
    String readable = LatexText.readable(title.replaceAll("\\p{Cntrl}+", " ")).strip();
    return WORD.matcher(readable).find() ? readable : "";
  }

  private static String bare(String word) {
    return word.replaceAll("^[(\\[]+|[)\\],;.]+$", "");
  }

  private static String shortened(String line) {
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }

  private void bibtex(String text, PaperReader reader) {
    PaperSink sink =
        new PaperSink() {
          @Override
          public void paper(IncomingPaper paper) {
            boolean hasId = !paper.canonicalId().equals(CanonicalId.fromTitle(paper.title()));
            String title = LatexText.readable(paper.title());
            papers.add(
                new PastedPaper(
                    hasId ? paper.canonicalId() : null,
                    title,
                    LatexText.readable(paper.summary()),
                    title));
          }

          @Override
          public void rejected(String at, String reason) {
            problems.add(texts -> texts.bibtexEntry(at.replaceAll("\\D+", "")));
          }
        };
    try {
      // No list has these papers, so the day matters to nobody.
      reader.read(
          new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
          LocalDate.EPOCH,
          null,
          sink);
    } catch (UnreadableInputException e) {
      problems.add(PasteTexts::bibtexUnreadable);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
