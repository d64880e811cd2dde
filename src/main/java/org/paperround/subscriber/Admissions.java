package org.paperround.subscriber;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.paperround.platform.language.Language;

/** Readers who come in on the operator's word, by an import. */
@Singleton
public class Admissions {

  private final Clock clock;
  private final SubscriberRows rows;

  Admissions(Clock clock, SubscriberRows rows) {
    this.clock = clock;
    this.rows = rows;
  }

  /**
   * What an import finds or makes.
   *
   * @param id the subscriber's number
   * @param state where it stood before; {@link SubscriberState#PENDING} if it is new
   */
  public record Admission(long id, SubscriberState state) {

    /** Whether it gets mail because of this import. */
    public boolean isNew() {
      return state == SubscriberState.PENDING;
    }
  }

  /**
   * Makes a subscriber active on the operator's word that the person agreed. One that is known
   * stays as it is: an import neither changes what a reader chose nor brings back who left.
   *
   * @param readUpTo where a reader begins
   * @param attestation the operator's word, at most 500 characters
   */
  @Transactional
  public Admission admit(
      EmailAddress address,
      Schedule schedule,
      Language language,
      int maxPapers,
      long readUpTo,
      String attestation) {
    SubscriberEntity known = SubscriberEntity.byKey(address.key());
    SubscriberEntity row = known == null ? rows.fresh(address, schedule, language) : known;
    Admission admission = new Admission(row.id, row.state);
    if (admission.isNew()) {
      Instant now = clock.instant();
      row.become(SubscriberState.ACTIVE, now);
      row.schedule(schedule);
      row.language = language.code();
      row.maxPapers = Math.clamp(maxPapers, 1, Subscriptions.MOST_PAPERS);
      row.readUpTo = Math.max(row.readUpTo, readUpTo);
      row.nextDigestAt = row.nextAfter(now);
      rows.note(
          row.id, Consent.Action.IMPORTED, new Consent.Origin(Consent.IMPORT, null), attestation);
    }
    return admission;
  }
}
