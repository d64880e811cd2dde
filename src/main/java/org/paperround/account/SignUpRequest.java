package org.paperround.account;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Term;
import org.paperround.interest.TermLines;
import org.paperround.platform.language.Language;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.Schedule;

/**
 * What a checked sign-up form asks for, in a shape that can wait in the database.
 *
 * @param address the address as {@link EmailAddress} writes it
 * @param terms the topics and keywords as {@link TermLines}
 * @param liked papers the visitor likes, as pasted; null if none
 * @param zone the zone's id
 * @param sendAtMinute minutes after local midnight
 * @param language the language of the form, as its code
 * @param formVersion which form text was shown
 * @param origin the network address it came from, if known
 */
public record SignUpRequest(
    String address,
    String terms,
    @Nullable String liked,
    String zone,
    int sendAtMinute,
    @Nullable String language,
    String formVersion,
    @Nullable String origin) {

  /**
   * The request of a form.
   *
   * @param liked papers the visitor likes, as pasted; blank if none
   */
  public static SignUpRequest of(
      EmailAddress address,
      List<Term> terms,
      String liked,
      Schedule schedule,
      Consent.Origin origin) {
    return new SignUpRequest(
        address.toString(),
        TermLines.write(terms),
        liked.isBlank() ? null : liked,
        schedule.zone().getId(),
        schedule.sendAt().toSecondOfDay() / 60,
        origin.language().code(),
        origin.formVersion(),
        origin.address());
  }

  Schedule schedule() {
    return Schedule.daily(ZoneId.of(zone), LocalTime.ofSecondOfDay(sendAtMinute * 60L));
  }

  Consent.Origin consentOrigin() {
    // English for a form that waited since before forms had a language.
    return new Consent.Origin(formVersion, Language.of(language).orElse(Language.ENGLISH), origin);
  }

  /** Shows nothing of the person: this can end up in logs. */
  @Override
  public String toString() {
    return "SignUpRequest";
  }
}
