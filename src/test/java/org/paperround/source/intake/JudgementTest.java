package org.paperround.source.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.remote.Expectation;
import org.paperround.source.remote.Harvest;

class JudgementTest {

  private static final Findings NOTHING = found(0, 0);

  @ParameterizedTest
  @EnumSource(
      value = FetchFailure.Kind.class,
      names = {
        "UNREACHABLE",
        "REDIRECTS",
        "TIMEOUT",
        "STATUS",
        "BROKEN_BODY",
        "CIRCUIT_OPEN",
        "STOPPED"
      })
  void aServerThatFailsIsFailedAndPartialWhereSomethingCameBefore(FetchFailure.Kind kind) {
    Ending ending = Ending.of(failure(kind));

    assertThat(Judgement.of(ending, NOTHING))
        .isEqualTo(new Judgement(Verdict.FAILED, "it went wrong", true));
    assertThat(Judgement.of(ending, found(3, 0)))
        .isEqualTo(new Judgement(Verdict.PARTIAL, "after 3 papers: it went wrong", true));
    assertThat(ending).isEqualTo(new Ending.CutOff("it went wrong", Duration.ofMinutes(2)));
  }

  @ParameterizedTest
  @EnumSource(
      value = FetchFailure.Kind.class,
      names = {"TOO_LARGE", "REFUSED_ADDRESS"})
  void ofAServerThatMeansHarmNothingIsKept(FetchFailure.Kind kind) {
    assertThat(Judgement.of(Ending.of(failure(kind)), found(3, 0)))
        .isEqualTo(new Judgement(Verdict.FAILED, "it went wrong", false));
  }

  @Test
  void ofAnAnswerThatIsNotWhatItShouldBeNothingIsKept() {
    Ending ending = Ending.of(new UnreadableInputException("this is HTML"));

    assertThat(Judgement.of(ending, found(3, 0)))
        .isEqualTo(new Judgement(Verdict.FAILED, "this is HTML", false));
  }

  @Test
  void papersThatCameWholeAreComplete() {
    assertThat(answered(Harvest.State.WHOLE, found(3, 0)).verdict()).isEqualTo(Verdict.COMPLETE);
    assertThat(answered(Harvest.State.WHOLE, found(3, 3)).verdict()).isEqualTo(Verdict.COMPLETE);
  }

  @ParameterizedTest
  @CsvSource({
    "EMPTY, NOTHING, QUIET",
    "EMPTY, OPEN, QUIET",
    "EMPTY, PAPERS, STALE",
    "WHOLE, NOTHING, QUIET",
    "WHOLE, OPEN, QUIET",
    "WHOLE, PAPERS, STALE",
    "EMPTY_PROVED, NOTHING, QUIET",
    "EMPTY_PROVED, OPEN, QUIET",
    "EMPTY_PROVED, PAPERS, QUIET"
  })
  void anEmptyAnswerIsJudgedByWhatWasExpected(
      Harvest.State state, Expectation.Kind expected, Verdict verdict) {
    Findings found =
        new Findings(
            0, 0, false, false, false, false, new Expectation(expected, "it is Sunday"), null);

    assertThat(answered(state, found).verdict()).isEqualTo(verdict);
    assertThat(answered(state, found).detail()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(Harvest.State.class)
  void whateverTheSourceSaysEntriesThatCannotBeReadAreNoQuietDay(Harvest.State state) {
    assertThat(answered(state, found(0, 4)).verdict())
        .isIn(Verdict.FAILED, Verdict.STALE, Verdict.PARTIAL);
  }

  @Test
  void withMoreThanHalfOfTheEntriesRejectedItIsPartial() {
    assertThat(answered(Harvest.State.WHOLE, found(3, 4)))
        .isEqualTo(new Judgement(Verdict.PARTIAL, "4 of its 7 entries could not be read", true));
    assertThat(answered(Harvest.State.EMPTY, found(0, 4)))
        .isEqualTo(new Judgement(Verdict.FAILED, "none of its 4 entries could be read", true));
  }

  @Test
  void whatTheSourceKnowsToBeMissingIsPartialAndNotYetOpenIsStale() {
    assertThat(answered(Harvest.State.SHORT, found(3, 0)).verdict()).isEqualTo(Verdict.PARTIAL);
    assertThat(answered(Harvest.State.SHORT, NOTHING).verdict()).isEqualTo(Verdict.PARTIAL);
    assertThat(answered(Harvest.State.NOT_YET, NOTHING).verdict()).isEqualTo(Verdict.STALE);
  }

  @Test
  void moreThanARunTakesIsPartial() {
    Findings found = new Findings(50_000, 0, true, false, false, true, open(), null);

    assertThat(answered(Harvest.State.WHOLE, found))
        .isEqualTo(
            new Judgement(Verdict.PARTIAL, "more came than one run takes: the first 50,000", true));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "COMPLETE, COMPLETE",
        "QUIET, QUIET",
        "null, STALE",
        "STALE, STALE",
        "PARTIAL, STALE",
        "FAILED, STALE"
      })
  void unchangedKeepsWhatWasWholeAndIsNoProofOfAnythingElse(
      @Nullable Verdict earlier, Verdict verdict) {
    Findings found = new Findings(0, 0, false, false, false, false, open(), earlier);

    assertThat(answered(Harvest.State.UNCHANGED, found).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "1,  false, false, STALE",
    "1,  true,  false, QUIET",
    "10, true,  true,  QUIET",
    "9,  false, true,  COMPLETE",
    "10, false, true,  STALE"
  })
  void papersThatWereAllThereTheDayBeforeAreAnOldAnswerUnlessThatIsTheSourcesHabit(
      int papers, boolean repeatsItself, boolean reachesBack, Verdict verdict) {
    Findings found = new Findings(papers, 0, false, true, repeatsItself, reachesBack, open(), null);

    assertThat(answered(Harvest.State.WHOLE, found).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"4, 1", "4, 4", "10, 1"})
  void whatCouldNotBeReadBesideNothingNewMayBeTheNewPapers(int papers, int rejected) {
    Findings found = new Findings(papers, rejected, false, true, true, false, open(), null);

    assertThat(answered(Harvest.State.WHOLE, found))
        .isEqualTo(
            new Judgement(
                Verdict.PARTIAL,
                "nothing new, but %d of its %d entries could not be read"
                    .formatted(rejected, papers + rejected),
                true));
  }

  private static Judgement answered(Harvest.State state, Findings found) {
    return Judgement.of(new Ending.Answered(new Harvest(state, "")), found);
  }

  private static Findings found(int papers, int rejected) {
    return new Findings(papers, rejected, false, false, false, false, open(), null);
  }

  private static Expectation open() {
    return new Expectation(Expectation.Kind.OPEN, "");
  }

  private static FetchFailure failure(FetchFailure.Kind kind) {
    return new FetchFailure(kind, 0, Duration.ofMinutes(2), "it went wrong", null);
  }
}
