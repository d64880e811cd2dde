package org.paperround.matching;

import org.paperround.interest.Term;

/**
 * Why a paper matched: which term, found where. Taken from the matcher's own evidence.
 *
 * @param kind the kind of term that matched
 * @param label what the reader calls it: the topic's label, the words, the name
 * @param words the words that were found, as they stand in the paper; may equal {@code label}
 * @param field where they were found
 */
public record Reason(Term.Kind kind, String label, String words, Field field) {

  /** The parts of a paper that can give a reason. */
  public enum Field {
    TITLE,
    ABSTRACT,
    AUTHORS,
    ORGANISATION,
    CATEGORIES
  }
}
