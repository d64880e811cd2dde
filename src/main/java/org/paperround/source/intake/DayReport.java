package org.paperround.source.intake;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day of a source.
 *
 * @param day the day, in the source's zone
 * @param verdict how whole it is; null if it was never asked for
 * @param detail why, for the operator
 * @param papers papers that came for it, each counted once
 * @param askedAt when it was asked for the last time; null if never
 * @param completedAt when it was found complete or quiet; null if it is not
 * @param lastFailure the last run that did not bring everything, even if another one did
 * @param lastFailureAt when that was
 */
public record DayReport(
    LocalDate day,
    @Nullable Verdict verdict,
    String detail,
    int papers,
    @Nullable Instant askedAt,
    @Nullable Instant completedAt,
    @Nullable String lastFailure,
    @Nullable Instant lastFailureAt) {

  /** A day that was never asked for. */
  static DayReport never(LocalDate day) {
    return new DayReport(day, null, "", 0, null, null, null, null);
  }
}
