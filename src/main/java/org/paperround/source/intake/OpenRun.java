package org.paperround.source.intake;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paperround.source.remote.PaperSource;

/**
 * A run that has begun.
 *
 * @param id its name
 * @param source the source
 * @param day the day it asks for
 * @param cause why
 * @param requestId the operator's request it belongs to, if any
 * @param earlier the verdict on the day so far; null if this is its first run
 * @param before the ids of the last day with papers before this one
 */
record OpenRun(
    String id,
    PaperSource source,
    LocalDate day,
    Cause cause,
    @Nullable String requestId,
    @Nullable Verdict earlier,
    Set<String> before) {}
