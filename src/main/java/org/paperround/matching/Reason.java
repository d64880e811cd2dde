package org.paperround.matching;

import org.jspecify.annotations.Nullable;
import org.paperround.interest.Term;

/**
 * Why a paper matched: which term or example, found where. Taken from the matcher's own evidence.
 *
 * @param kind what sort of thing matched
 * @param label what the reader calls it: the topic's label, the words, the name, the title of the
 *     example
 * @param words the words that were found, as they stand in the paper; may equal {@code label}, and
 *     is empty for {@link Field#MEANING}
 * @param field where they were found
 * @param possible whether it may be another one of the same name: an author of whom only surname
 *     and initials agree
 */
public record Reason(Kind kind, String label, String words, Field field, boolean possible) {

  /** The sorts of things that match. */
  public enum Kind {
    TOPIC,
    CATEGORY,
    KEYWORD,
    AUTHOR,
    ORGANISATION,
    MUTE,
    EXAMPLE
  }

  /** The parts of a paper that can give a reason. */
  public enum Field {
    TITLE,
    ABSTRACT,
    AUTHORS,
    ORGANISATION,
    CATEGORIES,
    /** Title and abstract as a whole: close, though the words may differ. */
    MEANING
  }

  /** A reason that is sure. */
  public Reason(Kind kind, String label, String words, Field field) {
    this(kind, label, words, field, false);
  }

  /** A reason of a term that is sure. */
  public Reason(Term.Kind kind, String label, String words, Field field) {
    this(kind, label, words, field, false);
  }

  /** A reason of a term. */
  public Reason(Term.Kind kind, String label, String words, Field field, boolean possible) {
    this(of(kind), label, words, field, possible);
  }

  /** A round looks reasons up for each card of each mail: quicker than a record's own. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Reason reason
        && kind == reason.kind
        && field == reason.field
        && possible == reason.possible
        && label.equals(reason.label)
        && words.equals(reason.words);
  }

  @Override
  public int hashCode() {
    return (label.hashCode() * 31 + words.hashCode()) * 31 + field.ordinal();
  }

  private static Kind of(Term.Kind kind) {
    return switch (kind) {
      case TOPIC -> Kind.TOPIC;
      case CATEGORY -> Kind.CATEGORY;
      case KEYWORD -> Kind.KEYWORD;
      case AUTHOR -> Kind.AUTHOR;
      case ORGANISATION -> Kind.ORGANISATION;
      case MUTE -> Kind.MUTE;
    };
  }
}
