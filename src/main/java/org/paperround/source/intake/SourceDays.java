package org.paperround.source.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.source.remote.Expectation;
import org.paperround.source.remote.PaperSource;

/**
 * The last two days of a source.
 *
 * @param source the source
 * @param since the first day that is missed if it is not there
 * @param today the verdict on its current day; null if it was not asked for yet
 * @param yesterday the verdict on the day before; null if it was never asked for
 */
record SourceDays(
    PaperSource source, LocalDate since, @Nullable Verdict today, @Nullable Verdict yesterday) {

  /**
   * What there is to say of the source at an instant, if anything.
   *
   * @param patience how late in its day it may have nothing new before that is said
   * @param automatic whether sources are asked by themselves, so that a day never asked for is one
   *     that was missed
   */
  Optional<SourceNote> note(Instant instant, Duration patience, boolean automatic) {
    LocalDate day = LocalDate.ofInstant(instant, source.zone());
    LocalDate before = day.minusDays(1);
    boolean early = instant.isBefore(day.atStartOfDay(source.zone()).toInstant().plus(patience));
    if (isMissing(day, today, early)) {
      return Optional.of(new SourceNote.Missing(source.label(), day));
    }
    boolean neverAsked = automatic && yesterday == null && !before.isBefore(since);
    if (neverAsked || isMissing(before, yesterday, false)) {
      return Optional.of(new SourceNote.Missing(source.label(), before));
    }
    return today == Verdict.QUIET && bringsNothing(day)
        ? Optional.of(new SourceNote.Quiet(source.label()))
        : Optional.empty();
  }

  /** On a day that brings nothing, nothing is missed, however the source failed. */
  private boolean isMissing(LocalDate day, @Nullable Verdict verdict, boolean early) {
    if (verdict == null || bringsNothing(day)) {
      return false;
    }
    return switch (verdict) {
      case COMPLETE, QUIET -> false;
      case STALE -> !early;
      case PARTIAL, FAILED -> true;
    };
  }

  private boolean bringsNothing(LocalDate day) {
    return source.expectation(day).kind() == Expectation.Kind.NOTHING;
  }
}
