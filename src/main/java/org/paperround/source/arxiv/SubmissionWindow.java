package org.paperround.source.arxiv;

import java.time.Instant;

/**
 * When the papers of an announcement were submitted.
 *
 * @param from the first moment
 * @param until the first moment after it
 */
public record SubmissionWindow(Instant from, Instant until) {

  public SubmissionWindow {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("a window ends after it begins");
    }
  }
}
