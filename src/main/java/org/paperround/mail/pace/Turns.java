package org.paperround.mail.pace;

import java.time.Duration;
import java.time.Instant;

/** Where the processes together note which stretches of time are whose to send in. */
@FunctionalInterface
interface Turns {

  /**
   * Takes the next stretch of time that nobody has.
   *
   * @param now the earliest it may begin
   * @param length how long it is
   * @return when it begins
   * @throws RuntimeException if the database does not answer
   */
  Instant take(Instant now, Duration length);
}
