package org.paperround.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.paperround.mail.smtp.BulkMail;
import org.paperround.platform.Partitions;
import org.paperround.subscriber.Schedule;
import org.paperround.subscriber.Subscriber;
import org.paperround.testing.SmtpAct;
import org.paperround.testing.SmtpStep;

/** What our own failures leave behind, and what the next execution makes of it. */
abstract class RoundThatFails extends RoundScene {

  private static final String ADA = "ada@example.org";
  @Inject Opening opening;
  @Inject Outcomes outcomes;
  @Inject Pauses pauses;

  private static final String BOB = "bob@example.org";

  @Test
  void a_reader_whose_interests_cannot_be_read_stops_nobody_else() {
    long ada = reader(ADA);
    long bob = reader(BOB);
    wanted("birds");
    String terms = tables.text("select terms from interest where subscriber_id = ?", ada);
    tables.update("update interest set terms = 'NOISE' where subscriber_id = ?", ada);

    nextMorning();

    assertThat(line(ada).state()).isEqualTo(DeliveryState.DEFERRED);
    assertThat(line(ada).replyText()).startsWith("internal error");
    assertThat(line(bob).state()).isEqualTo(DeliveryState.ACCEPTED);

    tables.update("update interest set terms = ? where subscriber_id = ?", terms, ada);
    later(Duration.ofMinutes(10));
    assertMails(ADA, "birds");
    assertMails(BOB, "birds");
  }

  @Test
  void a_source_that_is_missing_is_named_in_both_parts_of_the_mail_and_then_no_more() {
    long ada = reader(ADA);
    wanted("birds");
    clock.moveTo(AT_SEVEN.next(clock.instant()));
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    tables.update("insert into intake_source (name, since) values ('scripted', ?)", today());
    tables.update(
        "insert into intake_day (source, list_day, verdict, detail, ids, papers, first_asked_at,"
            + " asked_at, failures, next_ask_at)"
            + " values ('scripted', ?, 'FAILED', '', '', 0, ?, ?, 1, ?)",
        today(),
        now,
        now,
        now);
    tick();
    assertThat(line(ada).state()).isEqualTo(DeliveryState.ACCEPTED);
    String note = "One source did not answer in full: Scripted Archive (";
    assertThat(mail.accepted(ADA).getFirst().text()).contains(note);
    assertThat(mail.accepted(ADA).getFirst().html()).contains(note);

    tables.update("update intake_day set verdict = 'COMPLETE'");
    wanted("bees");
    nextMorning();
    assertThat(mail.accepted(ADA)).hasSize(2);
    assertThat(mail.accepted(ADA).getLast().text()).doesNotContain("did not answer");
  }

  @Test
  void what_a_dead_worker_took_up_is_sent_by_the_next_execution_of_its_name() {
    long ada = reader(ADA);
    wanted("birds");
    RoundRun run = dueRun();
    assertThat(open(ada, run).state()).isEqualTo(DeliveryState.PLANNED);

    partitionRound.serve(Partitions.of(ada), run);

    assertThat(line(ada).state()).isEqualTo(DeliveryState.ACCEPTED);
    assertMails(ADA, "birds");
  }

  @Test
  void what_a_dead_worker_took_up_a_day_ago_does_not_come_beside_the_mail_of_today() {
    long ada = reader(ADA);
    wanted("birds");
    RoundRun run = dueRun();
    LocalDate yesterday = today();
    open(ada, run);
    wanted("bees");

    partitionRound.serve(Partitions.of(ada), dueRun());

    assertThat(line(ada, yesterday).state()).isEqualTo(DeliveryState.EXPIRED);
    assertThat(line(ada).state()).isEqualTo(DeliveryState.ACCEPTED);
    assertMails(ADA, "birds, bees");
  }

  @Test
  void what_an_execution_leaves_unsent_at_its_end_is_found_by_the_retries() {
    long ada = reader(ADA);
    wanted("birds");
    LocalDate yesterday = today();
    open(ada, dueRun());
    clock.moveTo(AT_SEVEN.next(clock.instant()));
    pauses.pause(Optional.of(today()));

    partitionRound.serve(Partitions.of(ada), new RoundRun(null, clock.instant(), "a worker"));

    assertThat(line(ada, yesterday).state()).isEqualTo(DeliveryState.DEFERRED);
    pauses.resume(Optional.of(today()));
    later(Duration.ofMinutes(10));
    assertThat(line(ada, yesterday).state()).isEqualTo(DeliveryState.EXPIRED);
    assertMails(ADA, "birds");
  }

  @Test
  void a_mail_that_is_tried_again_after_new_papers_came_has_those_of_its_window_only() {
    long ada = reader(ADA);
    wanted("birds");
    mail.once(ADA, SmtpStep.RCPT, SmtpAct.reply("450 4.2.1 Mailbox busy"));
    nextMorning();
    wanted("bees");
    unwanted("bats");
    reader(BOB, Schedule.daily(ZoneOffset.UTC, LocalTime.of(7, 5)));
    later(Duration.ofMinutes(10));

    assertMails(ADA, "birds");
    assertThat(line(ada).considered()).isEqualTo(1);
    nextMorning();
    assertMails(ADA, "birds", "bees");
    assertThat(line(ada).considered()).isEqualTo(2);
  }

  @Test
  void what_a_dead_worker_was_sending_is_uncertain_and_comes_tomorrow() {
    long ada = reader(ADA);
    wanted("birds");
    RoundRun run = dueRun();
    Delivery opened = open(ada, run);
    assertThat(leaves(opened, run.worker())).isTrue();

    partitionRound.serve(Partitions.of(ada), run);
    tick();

    assertThat(line(ada).state()).isEqualTo(DeliveryState.UNCERTAIN);
    assertMails(ADA);
    nextMorning();
    assertMails(ADA, "birds");
  }

  @Test
  void a_mail_that_nobody_finished_sending_is_uncertain_after_a_while() {
    long ada = reader(ADA);
    wanted("birds");
    Delivery opened = open(ada, dueRun());
    leaves(opened, "a worker of no name");

    tick();
    assertThat(line(ada).state()).isEqualTo(DeliveryState.TRANSMITTING);
    later(Duration.ofMinutes(1));
    assertThat(line(ada).state()).isEqualTo(DeliveryState.UNCERTAIN);
  }

  @Test
  void a_mail_still_on_its_way_holds_the_next_edition_back() {
    long ada = reader(ADA);
    wanted("birds");
    RoundRun run = dueRun();
    Delivery opened = open(ada, run);
    leaves(opened, "a worker still at it");
    Instant tomorrow = run.asOf().plus(Duration.ofDays(1));

    partitionRound.serve(Partitions.of(ada), new RoundRun(null, tomorrow, "tomorrow's worker"));

    assertThat(ledger.find(ada, today().plusDays(1))).isEmpty();
    assertMails(ADA);
  }

  @Test
  void a_line_is_sent_by_one_of_two_workers_only() {
    long ada = reader(ADA);
    wanted("birds");
    Delivery opened = open(ada, dueRun());

    assertThat(leaves(opened, "the first")).isTrue();
    assertThat(leaves(opened, "the second")).isFalse();
  }

  @Test
  void a_worker_that_is_stopped_takes_up_nobody_more() {
    long ada = reader(ADA);
    wanted("birds");
    RoundRun run = dueRun();

    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> partitionRound.serve(Partitions.of(ada), run))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();

    assertThat(ledger.find(ada, today())).isEmpty();
    tick();
    assertMails(ADA, "birds");
  }

  /** The next morning, as a worker of some name runs it. */
  private RoundRun dueRun() {
    clock.moveTo(AT_SEVEN.next(clock.instant()));
    return new RoundRun(null, clock.instant(), "a worker");
  }

  /** Writes that a mail is about to leave; whether it may. */
  private boolean leaves(Delivery line, String worker) {
    BulkMail mail = new BulkMail(ADA, ADA, "\r\n".getBytes(StandardCharsets.US_ASCII));
    RoundWork work = new RoundWork(new RoundRun(null, clock.instant(), worker));
    Planned planned = new Planned(line, mail, List.of(line.toSeq()), 1, work);
    return outcomes.exchange(List.of(), List.of(planned))[0];
  }

  private Delivery open(long id, RoundRun run) {
    Subscriber reader = subscriptions.byId(id).orElseThrow();
    return opening.open(List.of(reader), run, papers.newestSeq()).getFirst();
  }
}
