package org.paperround.source.intake;

import org.paperround.source.remote.Expectation;
import org.paperround.source.remote.Harvest;

/**
 * What is made of a run.
 *
 * @param verdict how whole it was
 * @param detail why, as a clause for the operator; empty where there is nothing to add
 * @param keeps whether the papers that came are stored
 */
record Judgement(Verdict verdict, String detail, boolean keeps) {

  /**
   * A source that is asked by the day may give a few papers of the day before once more, such as
   * new versions; so many and nothing else is an old answer.
   */
  private static final int MANY = 10;

  /** Judges a run. */
  static Judgement of(Ending ending, Findings found) {
    return switch (ending) {
      case Ending.Distrusted(String reason) -> new Judgement(Verdict.FAILED, reason, false);
      case Ending.CutOff(String reason, var wait) ->
          found.papers() == 0
              ? kept(Verdict.FAILED, reason)
              : kept(Verdict.PARTIAL, "after %,d papers: %s".formatted(found.papers(), reason));
      case Ending.Answered(Harvest harvest) -> answered(harvest, found);
    };
  }

  private static Judgement answered(Harvest harvest, Findings found) {
    return switch (harvest.state()) {
      case UNCHANGED -> unchanged(found);
      case NOT_YET ->
          kept(Verdict.STALE, orElse(harvest.detail(), "the source has not opened the day yet"));
      case SHORT ->
          kept(Verdict.PARTIAL, orElse(harvest.detail(), "the source says that some is missing"));
      case WHOLE, EMPTY, EMPTY_PROVED -> whole(harvest, found);
    };
  }

  private static Judgement unchanged(Findings found) {
    return found.earlier() != null && found.earlier().isSettled()
        ? kept(found.earlier(), "nothing changed since the last time")
        : kept(Verdict.STALE, "the server says that nothing changed, but nothing is here yet");
  }

  private static Judgement whole(Harvest harvest, Findings found) {
    if (found.full()) {
      return kept(
          Verdict.PARTIAL, "more came than one run takes: the first %,d".formatted(found.papers()));
    }
    if (found.rejected() > found.papers()) {
      return found.papers() == 0
          ? kept(
              Verdict.FAILED, "none of its %,d entries could be read".formatted(found.rejected()))
          : kept(Verdict.PARTIAL, unread(found));
    }
    if (found.papers() == 0) {
      return empty(harvest, found.expectation());
    }
    if (found.allSeenBefore() && found.repeatsItself()) {
      // The entries that could not be read may be the new ones.
      return found.rejected() == 0
          ? kept(Verdict.QUIET, "nothing new since the day before")
          : kept(Verdict.PARTIAL, "nothing new, but " + unread(found));
    }
    if (found.allSeenBefore() && (!found.reachesBack() || found.papers() >= MANY)) {
      return kept(Verdict.STALE, "every paper was there the day before: the answer is an old one");
    }
    return kept(Verdict.COMPLETE, harvest.detail());
  }

  private static String unread(Findings found) {
    return "%,d of its %,d entries could not be read"
        .formatted(found.rejected(), found.rejected() + found.papers());
  }

  private static Judgement empty(Harvest harvest, Expectation expected) {
    if (harvest.state() == Harvest.State.EMPTY_PROVED) {
      return kept(Verdict.QUIET, orElse(harvest.detail(), "a second service has nothing either"));
    }
    return switch (expected.kind()) {
      case NOTHING -> kept(Verdict.QUIET, expected.reason());
      case OPEN -> kept(Verdict.QUIET, orElse(harvest.detail(), "a valid answer without papers"));
      case PAPERS ->
          kept(
              Verdict.STALE,
              orElse(expected.reason(), "there should be papers")
                  + ", but the answer has none"
                  + (harvest.detail().isBlank() ? "" : ": " + harvest.detail()));
    };
  }

  private static Judgement kept(Verdict verdict, String detail) {
    return new Judgement(verdict, detail, true);
  }

  private static String orElse(String detail, String otherwise) {
    return detail.isBlank() ? otherwise : detail;
  }
}
