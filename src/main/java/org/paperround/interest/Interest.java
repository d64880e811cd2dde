package org.paperround.interest;

import java.util.List;

/**
 * A named interest of a reader. Terms and examples are alternatives: a paper that meets any of them
 * matches; one that meets a mute never does.
 *
 * @param name what the reader calls it, never blank, at most 80 characters
 * @param terms at most 100
 * @param examples papers that were liked or dismissed, at most 500, each key once
 * @param quota the most papers of this interest in one digest; 0 for no limit of its own
 * @param breadth how surely a paper must fit
 */
public record Interest(
    String name, List<Term> terms, List<Example> examples, int quota, Breadth breadth) {

  /** The longest name of an interest, in characters. */
  public static final int MAX_NAME = 80;

  /** The most terms of an interest. */
  public static final int MAX_TERMS = 100;

  /** The most examples of an interest. */
  public static final int MAX_EXAMPLES = 500;

  /** The highest quota of an interest, in papers. */
  public static final int MAX_QUOTA = 50;

  public Interest {
    name = name.strip();
    terms = List.copyOf(terms);
    examples = List.copyOf(examples);
    if (name.isEmpty() || name.length() > MAX_NAME) {
      throw new IllegalArgumentException("an interest's name must have 1 to 80 characters");
    }
    if (terms.size() > MAX_TERMS) {
      throw new IllegalArgumentException("an interest can have at most 100 terms");
    }
    if (examples.size() > MAX_EXAMPLES) {
      throw new IllegalArgumentException("an interest can have at most 500 examples");
    }
    if (examples.stream().map(Example::key).distinct().count() < examples.size()) {
      throw new IllegalArgumentException("a paper can be an example of an interest only once");
    }
    if (quota < 0 || quota > MAX_QUOTA) {
      throw new IllegalArgumentException("a quota must be from 0 to 50 papers");
    }
  }

  /** An interest of terms alone, without a quota, of middle breadth. */
  public Interest(String name, List<Term> terms) {
    this(name, terms, List.of(), 0, Breadth.BALANCED);
  }
}
