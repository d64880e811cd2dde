package org.paperround.source.intake;

import org.jspecify.annotations.Nullable;
import org.paperround.source.remote.Expectation;

/**
 * What a verdict goes by, beside how the run ended.
 *
 * @param papers papers that came, 0 or more
 * @param rejected entries that could not be read, 0 or more
 * @param full whether more came than one run takes
 * @param allSeenBefore whether every paper was there on the last day with papers before this one
 * @param repeatsItself whether that is the source's habit
 * @param reachesBack whether the source can be asked for a past day
 * @param expectation what the day should bring
 * @param earlier the verdict on the day so far; null if this is its first run
 */
record Findings(
    int papers,
    int rejected,
    boolean full,
    boolean allSeenBefore,
    boolean repeatsItself,
    boolean reachesBack,
    Expectation expectation,
    @Nullable Verdict earlier) {}
