package org.paperround.interest;

import java.util.List;

/**
 * A named interest of a reader. Several terms are alternatives: a paper that meets any of them
 * matches; one that meets a mute never does.
 *
 * @param name what the reader calls it, never blank, at most 80 characters
 * @param terms at most 100
 */
public record Interest(String name, List<Term> terms) {

  /** The longest name of an interest, in characters. */
  public static final int MAX_NAME = 80;

  /** The most terms of an interest. */
  public static final int MAX_TERMS = 100;

  public Interest {
    name = name.strip();
    terms = List.copyOf(terms);
    if (name.isEmpty() || name.length() > MAX_NAME) {
      throw new IllegalArgumentException("an interest's name must have 1 to 80 characters");
    }
    if (terms.size() > MAX_TERMS) {
      throw new IllegalArgumentException("an interest can have at most 100 terms");
    }
  }
}
