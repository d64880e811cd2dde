package org.paperround.interest;

import java.time.Instant;

/**
 * What a reader said of a paper last.
 *
 * @param paper the paper's {@code seq} at that time
 * @param interestId number of the interest that learns from it
 * @param verdict what was said
 * @param at when
 */
public record Feedback(long paper, long interestId, Verdict verdict, Instant at) {}
