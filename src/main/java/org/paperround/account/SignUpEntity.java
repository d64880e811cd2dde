package org.paperround.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.NullUnmarked;
import org.paperround.platform.language.Language;
import org.paperround.subscriber.Schedule;

/** A form that waits for its confirmation. What it asks for counts only once confirmed. */
@Entity
@Table(name = "sign_up")
@NullUnmarked
class SignUpEntity extends PanacheEntityBase {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "subscriber_id")
  long subscriberId;

  String terms;
  String liked;
  String zone;

  @Column(name = "send_at_minute")
  int sendAtMinute;

  @Column(name = "requested_at")
  Instant requestedAt;

  @Column(name = "confirmed_at")
  Instant confirmedAt;

  String origin;
  String language;

  /** Whether it asks for nothing but to be written to again. */
  boolean isEmpty() {
    return terms.isBlank() && liked == null;
  }

  SignedUp view() {
    return new SignedUp(
        requestedAt,
        confirmedAt,
        terms,
        liked,
        zone,
        schedule().sendAt().toString(),
        language,
        origin);
  }

  Language language() {
    return Language.of(language).orElse(Language.ENGLISH);
  }

  Schedule schedule() {
    return Schedule.daily(ZoneId.of(zone), LocalTime.ofSecondOfDay(sendAtMinute * 60L));
  }
}
