package org.paperround.interest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what a reader typed into one field of a form: terms between commas, semicolons or line
 * ends. What stands in double quotes is kept whole, commas and all; in keywords and mutes also what
 * stands in brackets. A quote or bracket that is never closed is a plain sign. In a field of
 * authors a comma before initials, as in {@code Ruiz, A.}, parts nothing. What cannot be taken is
 * reported, never dropped in silence.
 */
public final class TermParser {

  /** Controls, invisible formatting (bidi overrides among it) and broken surrogates. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern QUOTES = Pattern.compile("[\u201c\u201d\u201e\u201f\uff02]");
  private static final int SHOWN = 40;

  private TermParser() {}

  /**
   * What was read.
   *
   * @param terms in the order typed, no two the same but for case
   * @param problems what could not be taken; empty if everything was
   */
  public record Parsed(List<Term> terms, List<TermProblem> problems) {

    public Parsed {
      terms = List.copyOf(terms);
      problems = List.copyOf(problems);
    }

    /** What could not be taken, in sentences for the reader. */
    public List<String> sentences(TermTexts texts) {
      return problems.stream().map(problem -> problem.sentence(texts)).toList();
    }
  }

  /**
   * Reads a field.
   *
   * @param kind the kind of all its terms; keywords and mutes keep their quotes, which mean an
   *     exact phrase there
   * @param input anything at all
   */
  public static Parsed parse(Term.Kind kind, String input) {
    boolean phrases = kind == Term.Kind.KEYWORD || kind == Term.Kind.MUTE;
    Map<String, Term> terms = new LinkedHashMap<>();
    List<TermProblem> problems = new ArrayList<>();
    List<String> tooMany = new ArrayList<>();
    for (String piece : TermSplitter.split(kind, QUOTES.matcher(input).replaceAll("\""))) {
      String text = clean(phrases ? piece : piece.replace('"', ' '));
      String key = text.toLowerCase(Locale.ROOT);
      if (text.replace('"', ' ').isBlank() || terms.containsKey(key)) {
        continue;
      }
      if (text.length() > Term.MAX_TEXT) {
        problems.add(new TermProblem.TooLong(shown(text), text.length()));
      } else if (terms.size() == Interest.MAX_TERMS) {
        tooMany.add(text);
      } else {
        terms.put(key, new Term(kind, text));
      }
    }
    if (!tooMany.isEmpty()) {
      problems.add(new TermProblem.TooMany(tooMany.size(), shown(tooMany.getFirst())));
    }
    return new Parsed(List.copyOf(terms.values()), problems);
  }

  /** The text of a field that {@link #parse} reads as these texts of terms. */
  public static String write(Term.Kind kind, List<String> texts) {
    return texts.stream()
        .map(text -> TermSplitter.split(kind, text).size() == 1 ? text : '"' + text + '"')
        .collect(Collectors.joining(", "));
  }

  private static String clean(String piece) {
    String spaced = SPACES.matcher(piece).replaceAll(" ");
    return SPACES.matcher(UNSEEN.matcher(spaced).replaceAll("")).replaceAll(" ").strip();
  }

  private static String shown(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "\u2026";
  }
}
