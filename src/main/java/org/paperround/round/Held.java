package org.paperround.round;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What is held back at a moment.
 *
 * @param everything why everything is, in words for the ledger; empty if it is not
 * @param editions the editions that are, by the operator
 */
record Held(Optional<String> everything, Set<LocalDate> editions) {

  static final String BY_OPERATOR = "paused by the operator";

  boolean all() {
    return everything.isPresent();
  }

  boolean holds(LocalDate edition) {
    return why(edition).isPresent();
  }

  /** Why the mails of an edition are; empty if they are not. */
  Optional<String> why(LocalDate edition) {
    return everything.or(
        () -> editions.contains(edition) ? Optional.of(BY_OPERATOR) : Optional.empty());
  }
}
