package org.paperround.subscriber;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.language.Language;

/** The row of a subscriber. An erased one keeps only its number and state. */
@Entity
@Table(name = "subscriber")
@NullUnmarked
class SubscriberEntity extends PanacheEntityBase {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String address;

  @Column(name = "address_key")
  String addressKey;

  @Enumerated(EnumType.STRING)
  SubscriberState state;

  String zone;

  @Column(name = "send_at_minute")
  int sendAtMinute;

  int weekdays;

  @Column(name = "max_papers")
  int maxPapers;

  @Enumerated(EnumType.STRING)
  Filler filler;

  boolean explore;

  @Column(name = "quiet_note")
  boolean quietNote;

  String language;

  @Column(name = "next_digest_at")
  Instant nextDigestAt;

  @Column(name = "paused_until")
  LocalDate pausedUntil;

  @Column(name = "read_up_to")
  long readUpTo;

  @Column(name = "last_edition")
  LocalDate lastEdition;

  @Column(name = "partition_no")
  int partitionNo;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  /**
   * Moves to another state.
   *
   * @throws IllegalStateException if the state machine has no such step
   */
  void become(SubscriberState next, Instant now) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException("a subscriber cannot go from " + state + " to " + next);
    }
    state = next;
    updatedAt = now;
    if (next != SubscriberState.ACTIVE) {
      nextDigestAt = null;
    }
    if (next != SubscriberState.PAUSED) {
      pausedUntil = null;
    }
  }

  /** The first send time after an instant, on a day that had no edition yet. */
  Instant nextAfter(Instant after) {
    return schedule().next(after, lastEdition == null ? LocalDate.MIN : lastEdition);
  }

  Schedule schedule() {
    return new Schedule(
        ZoneId.of(zone), LocalTime.ofSecondOfDay(sendAtMinute * 60L), Schedule.weekdays(weekdays));
  }

  void schedule(Schedule schedule) {
    zone = schedule.zone().getId();
    sendAtMinute = schedule.sendAt().toSecondOfDay() / 60;
    weekdays = schedule.weekdayBits();
  }

  Subscriber view() {
    return new Subscriber(
        id,
        address == null ? null : EmailAddress.stored(address),
        state,
        schedule(),
        maxPapers,
        filler,
        explore,
        quietNote,
        Language.of(language).orElse(Language.ENGLISH),
        nextDigestAt,
        pausedUntil,
        readUpTo);
  }

  static @Nullable SubscriberEntity byKey(String key) {
    return find("addressKey", key).firstResult();
  }
}
