package org.paperround.source.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.paperround.source.remote.Expectation;
import org.paperround.source.remote.PaperSource;

/** What readers are told about one source. */
sealed interface SourceNote {

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
   * @param reason why, as a clause
   */
  record Quiet(String label, String reason) implements SourceNote {}

  /**
   * What there is to say of a source at an instant.
   *
   * @param patience how late in its day it may have nothing new before that is said
   * @param automatic whether sources are asked by themselves, so that a day never asked for is one
   *     that was missed
   */
  static List<SourceNote> of(
      SourceDays days, Instant instant, Duration patience, boolean automatic) {
    PaperSource source = days.source();
    LocalDate today = LocalDate.ofInstant(instant, source.zone());
    LocalDate yesterday = today.minusDays(1);
    boolean early = instant.isBefore(today.atStartOfDay(source.zone()).toInstant().plus(patience));
    if (isMissing(source, today, days.today(), early)) {
      return List.of(new Missing(source.label(), today));
    }
    boolean neverAsked = automatic && days.yesterday() == null && !yesterday.isBefore(days.since());
    if (neverAsked || isMissing(source, yesterday, days.yesterday(), false)) {
      return List.of(new Missing(source.label(), yesterday));
    }
    Expectation expected = source.expectation(today);
    return days.today() == Verdict.QUIET && expected.kind() == Expectation.Kind.NOTHING
        ? List.of(new Quiet(source.label(), expected.reason()))
        : List.of();
  }

  /** On a day that brings nothing, nothing is missed, however the source failed. */
  private static boolean isMissing(
      PaperSource source, LocalDate day, @Nullable Verdict verdict, boolean early) {
    if (verdict == null || source.expectation(day).kind() == Expectation.Kind.NOTHING) {
      return false;
    }
    return switch (verdict) {
      case COMPLETE, QUIET -> false;
      case STALE -> !early;
      case PARTIAL, FAILED -> true;
    };
  }

  /** One sentence for all that is missing, then one for each quiet source. */
  static List<String> sentences(List<SourceNote> notes) {
    List<String> missing = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (SourceNote note : notes) {
      switch (note) {
        case Missing(String label, LocalDate day) ->
            missing.add(
                "%s (%s)"
                    .formatted(
                        label, day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
        case Quiet(String label, String reason) ->
            sentences.add("No new papers from %s today: %s.".formatted(label, reason));
      }
    }
    if (!missing.isEmpty()) {
      sentences.addFirst(
          "%s did not answer in full: %s. What %s still %s will be in a later mail."
              .formatted(
                  missing.size() == 1 ? "One source" : missing.size() + " sources",
                  String.join(", ", missing),
                  missing.size() == 1 ? "it" : "they",
                  missing.size() == 1 ? "gives" : "give"));
    }
    return List.copyOf(sentences);
  }
}
