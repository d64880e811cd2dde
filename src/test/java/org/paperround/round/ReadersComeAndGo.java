package org.paperround.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperround.subscriber.Schedule;
import org.paperround.subscriber.Subscriber;
import org.paperround.subscriber.SubscriberState;
import org.paperround.subscriber.Subscriptions;
import org.paperround.testing.Operator;

/** Pauses, farewells and returns, as the round sees them. */
abstract class ReadersComeAndGo extends RoundScene {

  private static final String ADA = "ada@example.org";

  @Inject RoundHousekeepingJob housekeeping;

  @Test
  void after_a_pause_one_mail_catches_up() {
    long ada = reader(ADA);
    wanted("birds");
    subscriptions.pause(ada, today().plusDays(3), ORIGIN);
    for (int day = 1; day <= 3; day++) {
      nextMorning();
      wanted("fish" + day);
      assertMails(ADA);
    }

    nextMorning();
    assertMails(ADA, "birds, fish1, fish2, fish3");
    nextMorning();
    assertThat(mail.accepted(ADA)).hasSize(1);
  }

  @Test
  void a_round_by_hand_ends_the_pauses_that_are_over_by_then() {
    long ada = reader(ADA);
    wanted("birds");
    subscriptions.pause(ada, today().plusDays(3), ORIGIN);
    Instant lastDayOfPause = today().plusDays(2).atTime(23, 0).toInstant(ZoneOffset.UTC);

    Operator.runRound(lastDayOfPause);
    assertMails(ADA);
    assertThat(subscriptions.byId(ada).map(Subscriber::state)).contains(SubscriberState.PAUSED);

    Operator.runRound(lastDayOfPause.plus(Duration.ofHours(8)));
    assertMails(ADA, "birds");
  }

  @Test
  void a_mail_due_before_midnight_and_sent_after_it_leaves_the_next_day_its_own() {
    reader(ADA, at("UTC", 23));
    wanted("birds");
    clock.moveTo(today().plusDays(1).atTime(0, 30).toInstant(ZoneOffset.UTC));
    tick();
    assertMails(ADA, "birds");

    wanted("fish");
    clock.moveTo(today().atTime(23, 1).toInstant(ZoneOffset.UTC));
    tick();
    assertMails(ADA, "birds", "fish");
  }

  @Test
  void a_pause_without_end_lasts_until_resumed() {
    long ada = reader(ADA);
    subscriptions.pause(ada, null, ORIGIN);
    wanted("birds");
    for (int day = 0; day < 5; day++) {
      nextMorning();
    }
    assertMails(ADA);

    subscriptions.resume(ada, ORIGIN);
    nextMorning();
    assertMails(ADA, "birds");
  }

  @Test
  void pausing_and_resuming_gives_no_second_mail_on_a_day() {
    long ada = reader(ADA);
    wanted("birds");
    nextMorning();
    subscriptions.reschedule(ada, at("UTC", 20), Subscriptions.DEFAULT_MAX_PAPERS);
    subscriptions.pause(ada, null, ORIGIN);
    subscriptions.resume(ada, ORIGIN);
    wanted("fish");

    later(Duration.ofHours(14));
    assertMails(ADA, "birds");
  }

  @Test
  void who_unsubscribed_gets_nothing_and_who_took_it_back_no_second_mail_on_the_day() {
    long ada = reader(ADA);
    wanted("birds");
    nextMorning();
    subscriptions.unsubscribe(ada, ORIGIN);
    wanted("fish");
    nextMorning();
    assertMails(ADA, "birds");

    subscriptions.undoUnsubscribe(ada, ORIGIN);
    nextMorning();
    assertMails(ADA, "birds", "fish");
    subscriptions.unsubscribe(ada, ORIGIN);
    subscriptions.undoUnsubscribe(ada, ORIGIN);
    subscriptions.reschedule(ada, at("UTC", 22), Subscriptions.DEFAULT_MAX_PAPERS);
    wanted("bees");
    later(Duration.ofHours(16));
    assertMails(ADA, "birds", "fish");
  }

  @Test
  void a_reader_of_chosen_weekdays_gets_what_came_between_them() {
    clock.forward(Duration.ofHours(8));
    EnumSet<DayOfWeek> days =
        EnumSet.of(today().plusDays(2).getDayOfWeek(), today().plusDays(4).getDayOfWeek());
    reader(ADA, new Schedule(ZoneOffset.UTC, LocalTime.of(7, 0), days));
    for (int day = 1; day <= 5; day++) {
      wanted("day" + day);
      nextMorning();
    }
    assertMails(ADA, "day1, day2", "day3, day4");
  }

  @Test
  void missed_days_are_made_up_by_one_mail() {
    reader(ADA);
    wanted("birds");
    clock.forward(Duration.ofDays(4));
    wanted("fish");
    tick();
    assertMails(ADA, "birds, fish");
    nextMorning();
    assertThat(mail.accepted(ADA)).hasSize(1);
  }

  @Test
  void lines_of_long_ago_are_forgotten_and_those_of_yesterday_are_not() {
    long ada = reader(ADA);
    long bob = reader("bob@example.org");
    wanted("birds");
    nextMorning();
    tables.update(
        "update delivery set edition = ? where subscriber_id = ?", today().minusDays(402), bob);

    QuarkusTransaction.requiringNew().run(housekeeping::run);

    assertThat(tables.rows("select subscriber_id from delivery"))
        .containsExactly(List.of(ada + ""));
  }

  @Test
  void times_that_would_break_a_promise_stop_the_start() {
    RoundHousekeepingJob.require(Duration.ofDays(60), Duration.ofDays(30));
    assertThatThrownBy(
            () -> RoundHousekeepingJob.require(Duration.ofDays(59), Duration.ofDays(400)))
        .hasMessageContaining("PAPERROUND_ROUND_LINK_VALIDITY");
    assertThatThrownBy(
            () -> RoundHousekeepingJob.require(Duration.ofDays(400), Duration.ofDays(29)))
        .hasMessageContaining("PAPERROUND_RETENTION_DELIVERIES");
  }
}
