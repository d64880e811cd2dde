package org.paperround.interest;

import java.util.List;
import java.util.stream.Collectors;

/** Terms as text to store: one line a term, its kind, a space, its text. */
public final class TermLines {

  private TermLines() {}

  /** The text of terms. */
  public static String write(List<Term> terms) {
    return terms.stream()
        .map(term -> term.kind() + " " + term.text())
        .collect(Collectors.joining("\n"));
  }

  /** The terms of a text that {@link #write} made. */
  public static List<Term> read(String lines) {
    return lines.lines().map(TermLines::term).toList();
  }

  private static Term term(String line) {
    int space = line.indexOf(' ');
    return new Term(Term.Kind.valueOf(line.substring(0, space)), line.substring(space + 1));
  }
}
