package org.paperround.source.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.paperround.source.remote.Expectation;
import org.paperround.source.remote.PaperSource;
import org.paperround.source.remote.SourceSettings;
import org.paperround.testing.ScriptedSources;

class SourceDaysTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
  private static final Instant FIVE = Instant.parse("2026-11-24T05:00:00Z");
  private static final Instant SEVEN = Instant.parse("2026-11-24T07:00:00Z");
  private static final Duration PATIENCE = Duration.ofHours(6);

  private final ScriptedSources sources = new ScriptedSources();

  @ParameterizedTest
  @CsvSource({"FAILED", "PARTIAL", "STALE"})
  void aSourceThatDidNotBringItsDayIsNamed(Verdict today) {
    assertThat(notes(today, Verdict.COMPLETE, SEVEN))
        .contains(new SourceNote.Missing("Archive", TUESDAY));
  }

  @ParameterizedTest
  @EnumSource(
      value = Verdict.class,
      names = {"COMPLETE", "QUIET"})
  void ofASourceWhereAllIsWellNothingIsSaid(Verdict today) {
    assertThat(notes(today, Verdict.COMPLETE, SEVEN)).isEmpty();
    assertThat(notes(null, Verdict.QUIET, SEVEN)).isEmpty();
  }

  @Test
  void aSourceThatIsOnlyLateIsNamedWhenPatienceEnds() {
    assertThat(notes(Verdict.STALE, Verdict.COMPLETE, FIVE)).isEmpty();
    assertThat(notes(Verdict.FAILED, Verdict.COMPLETE, FIVE)).isPresent();
  }

  @Test
  void yesterdaysHoleIsNamedUntilItIsFilled() {
    for (Verdict today : new Verdict[] {Verdict.COMPLETE, Verdict.QUIET, Verdict.STALE}) {
      assertThat(notes(today, Verdict.STALE, FIVE))
          .contains(new SourceNote.Missing("Archive", TUESDAY.minusDays(1)));
    }
  }

  @Test
  void aDayThatWasNeverAskedForIsAHoleButForNewSourcesAndIntakeByHand() {
    assertThat(days(null, null, TUESDAY.minusDays(9)).note(SEVEN, PATIENCE, true))
        .contains(new SourceNote.Missing("Archive", TUESDAY.minusDays(1)));
    assertThat(days(null, null, TUESDAY).note(SEVEN, PATIENCE, true)).isEmpty();
    assertThat(days(null, null, TUESDAY.minusDays(9)).note(SEVEN, PATIENCE, false)).isEmpty();
  }

  @Test
  void onADayThatBringsNothingNothingIsMissedAndThatIsSaid() {
    sources
        .part("archive")
        .expecting(day -> new Expectation(Expectation.Kind.NOTHING, "it is a holiday"));

    assertThat(notes(Verdict.FAILED, null, SEVEN)).isEmpty();
    assertThat(notes(Verdict.QUIET, Verdict.FAILED, SEVEN))
        .contains(new SourceNote.Quiet("Archive"));
  }

  @ParameterizedTest
  @EnumSource(value = Verdict.class, mode = EnumSource.Mode.EXCLUDE, names = "QUIET")
  void anOutageIsNeverCalledQuiet(Verdict today) {
    sources
        .part("archive")
        .expecting(day -> new Expectation(Expectation.Kind.NOTHING, "it is a holiday"));

    assertThat(notes(today, Verdict.COMPLETE, SEVEN))
        .isNotEqualTo(Optional.of(new SourceNote.Quiet("Archive")));
  }

  private Optional<SourceNote> notes(
      @Nullable Verdict today, @Nullable Verdict yesterday, Instant instant) {
    return days(today, yesterday, TUESDAY.minusDays(1)).note(instant, PATIENCE, false);
  }

  private SourceDays days(@Nullable Verdict today, @Nullable Verdict yesterday, LocalDate since) {
    PaperSource source =
        sources.open(
            new SourceSettings(
                "archive", Optional.of("Archive"), Optional.empty(), List.of(), Optional.empty()));
    return new SourceDays(source, since, today, yesterday);
  }
}
