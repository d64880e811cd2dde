package org.paperround.account.importing;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.paperround.account.Addresses;
import org.paperround.interest.Interest;
import org.paperround.interest.Term;
import org.paperround.interest.TermParser;
import org.paperround.interest.TermTexts;
import org.paperround.interest.Topic;
import org.paperround.interest.Topics;
import org.paperround.platform.language.Language;
import org.paperround.subscriber.Schedule;
import org.paperround.subscriber.Subscriptions;

/** Reads the cells of one row; the first mistake ends it with a sentence. */
final class ReaderCells {

  private static final int DEFAULT_HOUR = 7;

  /** The languages there are: {@code en or de}. */
  private static final String KNOWN =
      Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining(" or "));

  private final Addresses addresses;
  private final Topics topics;
  private final Function<String, Optional<String>> keywordProblem;

  /**
   * A reader of cells.
   *
   * @param keywordProblem a sentence for a keyword that is not one
   */
  ReaderCells(
      Addresses addresses, Topics topics, Function<String, Optional<String>> keywordProblem) {
    this.addresses = addresses;
    this.topics = topics;
    this.keywordProblem = keywordProblem;
  }

  /**
   * The row of these cells.
   *
   * @param cells by the names of their columns; what is not there is empty
   * @throws IllegalArgumentException with a sentence that says what to mend
   */
  ReaderRow row(long line, Map<String, String> cells) {
    return new ReaderRow(
        line,
        addresses.read(cell(cells, "email")),
        terms(cells),
        schedule(cell(cells, "zone"), cell(cells, "hour")),
        language(cell(cells, "language")),
        number(
            "max",
            cell(cells, "max"),
            Subscriptions.DEFAULT_MAX_PAPERS,
            Subscriptions.MOST_PAPERS,
            1));
  }

  private List<Term> terms(Map<String, String> cells) {
    List<Term> terms = new ArrayList<>();
    for (String name : cell(cells, "topics").split("[,;|]")) {
      if (!name.isBlank()) {
        Topic topic =
            topics
                .find(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no such topic"));
        terms.add(new Term(Term.Kind.TOPIC, topic.key()));
      }
    }
    terms.addAll(parsed(Term.Kind.KEYWORD, cell(cells, "keywords")));
    terms.addAll(parsed(Term.Kind.AUTHOR, cell(cells, "authors")));
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("no topic, keyword or author is given");
    }
    if (terms.size() > Interest.MAX_TERMS) {
      throw new IllegalArgumentException("more than 100 topics, keywords and authors are given");
    }
    return terms;
  }

  private List<Term> parsed(Term.Kind kind, String cell) {
    TermParser.Parsed parsed = TermParser.parse(kind, cell);
    List<String> problems =
        new ArrayList<>(parsed.sentences(Language.ENGLISH.texts(TermTexts.class)));
    if (kind == Term.Kind.KEYWORD) {
      parsed.terms().forEach(term -> keywordProblem.apply(term.text()).ifPresent(problems::add));
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.getFirst());
    }
    return parsed.terms();
  }

  private static Schedule schedule(String zone, String hour) {
    try {
      return Schedule.daily(
          ZoneId.of(zone.isEmpty() ? "UTC" : zone),
          LocalTime.of(number("hour", hour, DEFAULT_HOUR, 23, 0), 0));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("the time zone is not known", e);
    }
  }

  private static Language language(String cell) {
    return cell.isEmpty()
        ? Language.ENGLISH
        : Language.of(cell)
            .orElseThrow(() -> new IllegalArgumentException("the language must be " + KNOWN));
  }

  private static int number(String name, String cell, int otherwise, int most, int least) {
    if (cell.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(cell);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, like a number out of range
    }
    throw new IllegalArgumentException(
        "%s must be a number from %d to %d".formatted(name, least, most));
  }

  private static String cell(Map<String, String> cells, String name) {
    return cells.getOrDefault(name, "").strip();
  }
}
