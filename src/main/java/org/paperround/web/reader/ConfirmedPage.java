package org.paperround.web.reader;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.paperround.round.Ledger;
import org.paperround.round.TodaysDigest.Standing;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;
import org.paperround.subscriber.Schedule;
import org.paperround.subscriber.Subscriber;

/** What a reader who confirmed is told: when mails come, and how today's stands. */
@Singleton
class ConfirmedPage {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  /** Long enough to look at one's settings right after confirming. */
  private static final Duration SETTINGS_LINK = Duration.ofHours(1);

  private final PageParts parts;
  private final Ledger ledger;
  private final Links links;
  private final Clock clock;

  ConfirmedPage(PageParts parts, Ledger ledger, Links links, Clock clock) {
    this.parts = parts;
    this.ledger = ledger;
    this.links = links;
    this.clock = clock;
  }

  /** The page; empty for a reader who gets no mail now. */
  Optional<ConfirmedView> of(String token, Subscriber reader, Standing standing) {
    Schedule schedule = reader.schedule();
    TodayPart today = TodayPart.of(standing, schedule.zone());
    if (today == null) {
      return Optional.empty();
    }
    Links.Issued issued = links.issue(reader.id(), null, SETTINGS_LINK);
    return Optional.of(
        new ConfirmedView(
            parts.site(),
            token,
            !ledger.hasAny(reader.id()),
            when(next(reader).atZone(schedule.zone())),
            "/preferences/" + issued.token(LinkPurpose.PREFERENCES),
            today));
  }

  private String when(ZonedDateTime time) {
    return "%s, %s (%s)"
        .formatted(
            parts.language().weekday(time.toLocalDate()), CLOCK.format(time), time.getZone());
  }

  /** The next regular mail: the one after today's, for a reader who is due already. */
  private Instant next(Subscriber reader) {
    Instant now = clock.instant();
    Instant due = reader.nextDigestAt();
    return due != null && due.isAfter(now)
        ? due
        : reader.schedule().next(now, reader.schedule().dateOf(now));
  }
}
