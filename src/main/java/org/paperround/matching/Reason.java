package org.paperround.matching;

import org.paperround.interest.Term;

/**
 * Why a paper matched: which term, found where. Taken from the matcher's own evidence.
 *
 * @param kind the kind of term that matched
 * @param label what the reader calls it: the topic's label, the words, the name
 * @param words the words that were found, as they stand in the paper; may equal {@code label}
 * @param field where they were found
 * @param possible whether it may be another one of the same name: an author of whom only surname
 *     and initials agree
 */
public record Reason(Term.Kind kind, String label, String words, Field field, boolean possible) {

  /** A reason that is sure. */
  public Reason(Term.Kind kind, String label, String words, Field field) {
    this(kind, label, words, field, false);
  }

  /** The parts of a paper that can give a reason. */
  public enum Field {
    TITLE,
    ABSTRACT,
    AUTHORS,
    ORGANISATION,
    CATEGORIES
  }
}
