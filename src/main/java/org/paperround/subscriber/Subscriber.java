package org.paperround.subscriber;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.language.Language;

/**
 * A subscriber as others see one.
 *
 * @param id its number
 * @param address where to write; null once erased
 * @param state where it stands
 * @param schedule when it wants mail
 * @param maxPapers the most papers of a digest
 * @param filler when it wants trending papers beside the matching ones
 * @param explore whether it wants one paper a digest from beside its interests
 * @param quietNote whether it wants a short mail on days on which nothing matched
 * @param language the language of its mails and pages
 * @param nextDigestAt when the next digest is due; null unless active
 * @param pausedUntil the first day with mail again, if paused until a day
 * @param readUpTo the paper {@code seq} up to which it has been served
 */
public record Subscriber(
    long id,
    @Nullable EmailAddress address,
    SubscriberState state,
    Schedule schedule,
    int maxPapers,
    Filler filler,
    boolean explore,
    boolean quietNote,
    Language language,
    @Nullable Instant nextDigestAt,
    @Nullable LocalDate pausedUntil,
    long readUpTo) {}
