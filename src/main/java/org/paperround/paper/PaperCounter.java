package org.paperround.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/**
 * The last {@code seq} given out. Writers lock this one row, so that papers become visible in the
 * order of their {@code seq}: a reader's window never passes over a paper that is still being
 * stored, as it would with a database sequence.
 */
@Entity
@Table(name = "paper_counter")
@NullUnmarked
class PaperCounter {

  static final int ONLY_ROW = 1;

  @Id int id;
  long last;

  /** How often papers that had a {@code seq} already left windows or came back to them. */
  long revision;

  /** How many changes of papers there were, by which each is numbered: {@link PaperChange}. */
  long changes;

  /** A name of this store, made at random, by which it is told from others. */
  String store;
}
