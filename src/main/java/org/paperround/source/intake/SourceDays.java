package org.paperround.source.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
    PaperSource source, LocalDate since, @Nullable Verdict today, @Nullable Verdict yesterday) {}
