package org.paperround.source.intake;

import java.time.LocalDate;

/** What readers are told about one source. */
public sealed interface SourceNote {

  /**
   * Something of a day is missing.
   *
   * @param label what people call the source
   * @param day the day
   */
  record Missing(String label, LocalDate day) implements SourceNote {}

  /**
   * The current day is known to have nothing.
   *
   * @param label what people call the source
   */
  record Quiet(String label) implements SourceNote {}
}
