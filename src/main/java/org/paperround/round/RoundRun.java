package org.paperround.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a round over one partition.
 *
 * @param roundId the round asked for by name, or null for the ordinary tick
 * @param asOf readers due at this instant are served
 * @param worker names this execution on the lines it opens; the same when it is taken over
 */
record RoundRun(@Nullable String roundId, Instant asOf, String worker) {}
