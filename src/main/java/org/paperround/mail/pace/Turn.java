package org.paperround.mail.pace;

import java.time.Instant;

/** The answer to somebody who has a mail for a domain. */
public sealed interface Turn {

  /** Send it, and report what became of it. */
  record Go() implements Turn {}

  /**
   * The domain takes no more now.
   *
   * @param at when to ask again; everyone who asks gets a time of his own
   */
  record NotBefore(Instant at) implements Turn {}

  /**
   * It might go, but as many are on their way as the domain takes at the same time: ask again in a
   * moment, or for a time to come back.
   */
  record Full() implements Turn {}
}
