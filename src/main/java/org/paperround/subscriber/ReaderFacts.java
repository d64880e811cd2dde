package org.paperround.subscriber;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept here of a reader beside what {@link Subscriber} shows. */
@Singleton
public class ReaderFacts {

  private final Suppressions suppressions;

  ReaderFacts(Suppressions suppressions) {
    this.suppressions = suppressions;
  }

  /**
   * The secret links of one mail, of which only a keyed hash is kept.
   *
   * @param subject what they are about, such as an edition
   * @param createdAt when they were made
   * @param expiresAt until when they work
   */
  public record MailLinks(@Nullable String subject, Instant createdAt, Instant expiresAt) {}

  /**
   * A change of address of the last days.
   *
   * @param address the new one
   * @param state how it stands
   * @param requestedAt when it was asked for
   * @param oldAgreedAt when the address of before agreed
   * @param newAgreedAt when the new one agreed
   */
  public record Change(
      String address,
      AddressChange.State state,
      Instant requestedAt,
      @Nullable Instant oldAgreedAt,
      @Nullable Instant newAgreedAt) {}

  /**
   * The rest of what is kept of a reader.
   *
   * @param createdAt when the address first came
   * @param changedAt when something was changed last
   * @param nextDigestAt when the next mail is due
   * @param pausedUntil the first day with mail again
   * @param lastEdition the day of the last mail
   * @param readUpTo the paper up to which the reader has been served
   * @param links the links in mails, the oldest first
   * @param addressChanges changes of address of the last days
   * @param linkRequests when new links to the settings were asked for in the last days
   * @param suppression whether the address is on the list of those never to write to
   */
  public record Facts(
      Instant createdAt,
      Instant changedAt,
      @Nullable Instant nextDigestAt,
      @Nullable LocalDate pausedUntil,
      @Nullable LocalDate lastEdition,
      long readUpTo,
      List<MailLinks> links,
      List<Change> addressChanges,
      List<Instant> linkRequests,
      Suppressions.@Nullable Entry suppression) {}

  /**
   * The facts of a reader.
   *
   * @throws IllegalArgumentException if there is no such reader
   */
  @Transactional
  public Facts of(long id) {
    SubscriberEntity row = SubscriberEntity.findById(id);
    if (row == null) {
      throw new IllegalArgumentException("no subscriber " + id);
    }
    List<MailLinks> links =
        LinkEntity.<LinkEntity>list("subscriberId = ?1 order by createdAt", id).stream()
            .map(link -> new MailLinks(link.subject, link.createdAt, link.expiresAt))
            .toList();
    Suppressions.Entry suppression =
        row.address == null ? null : suppressions.of(EmailAddress.stored(row.address)).orElse(null);
    return new Facts(
        row.createdAt,
        row.updatedAt,
        row.nextDigestAt,
        row.pausedUntil,
        row.lastEdition,
        row.readUpTo,
        links,
        changes(id),
        LinkRequestEntity.<LinkRequestEntity>list("subscriberId = ?1 order by id", id).stream()
            .map(request -> request.requestedAt)
            .toList(),
        suppression);
  }

  private static List<Change> changes(long id) {
    return AddressChangeEntity.<AddressChangeEntity>list("subscriberId = ?1 order by id", id)
        .stream()
        .map(
            row ->
                new Change(
                    row.address, row.state, row.requestedAt, row.oldAgreedAt, row.newAgreedAt))
        .toList();
  }
}
