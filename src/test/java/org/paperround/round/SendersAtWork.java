package org.paperround.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.paperround.mail.Transmission;
import org.paperround.mail.pace.DomainPace;
import org.paperround.mail.pace.Paces;
import org.paperround.mail.pace.ServerRest;
import org.paperround.mail.pace.SharedLimits;
import org.paperround.mail.pace.TotalPace;
import org.paperround.mail.smtp.BulkLane;
import org.paperround.mail.smtp.BulkMail;
import org.paperround.mail.smtp.Lanes;
import org.paperround.platform.Partitions;
import org.paperround.platform.Sql;
import org.paperround.preflight.PreflightGate;
import org.paperround.subscriber.EmailAddress;
import org.paperround.testing.SmtpAct;
import org.paperround.testing.SmtpStep;

/** What happens to mails between being ready and being settled, whatever comes in between. */
abstract class SendersAtWork extends RoundScene {

  private static final String ADA = "ada@example.org";
  private static final String BOB = "bob@example.org";
  private static final String EVE = "eve@example.org";

  @Inject Opening opening;
  @Inject Bookkeeping bookkeeping;
  @Inject DomainPace domains;
  @Inject SharedLimits shared;
  @Inject ServerRest server;
  @Inject TotalPace total;
  @Inject Pauses pauses;
  @Inject RoundConfig config;
  @Inject SendingTimes times;
  @Inject Sql sql;
  @Inject PreflightGate gate;

  @Test
  void mails_that_are_ready_when_a_pause_begins_come_after_it() {
    List<Long> readers = List.of(reader(ADA), reader(BOB), reader(EVE));
    wanted("birds");
    HeldLane lane = new HeldLane();
    RoundWork work = work();
    submit(dispatcher(lane, pauses, total, 1), readers, work);
    await().until(() -> lane.heard().size() == 1);
    pauses.pause(Optional.empty());
    lane.letGo();
    work.awaitAll();

    assertThat(lane.heard()).containsExactly(ADA);
    assertThat(line(readers.get(0)).state()).isEqualTo(DeliveryState.ACCEPTED);
    for (long held : readers.subList(1, 3)) {
      assertThat(line(held).state()).isEqualTo(DeliveryState.DEFERRED);
      assertThat(line(held).replyText()).isEqualTo("paused by the operator");
      assertThat(line(held).attempts()).isZero();
    }

    pauses.resume(Optional.empty());
    tick();
    assertMails(BOB, "birds");
    assertMails(EVE, "birds");
  }

  @Test
  void in_the_quiet_hours_mails_that_are_ready_wait_for_the_first_tick_after_them() {
    long ada = reader(ADA);
    wanted("birds");
    RoundWork work = work();
    Pauses quiet = new Pauses(sql, Paces.quiet("06:30-07:30", clock), gate, clock);
    submit(dispatcher(new HeldLane(), quiet, total, 1), List.of(ada), work);
    work.awaitAll();

    Instant end = today().atTime(7, 30).toInstant(ZoneOffset.UTC);
    assertThat(line(ada).state()).isEqualTo(DeliveryState.DEFERRED);
    assertThat(line(ada).replyText()).isEqualTo("quiet hours until " + end);
    assertThat(line(ada).attempts()).isZero();
    assertThat(quiet.held().all()).as("nobody is taken up").isTrue();
    assertThat(quiet.list()).containsExactly(new Pauses.Pause("quiet-hours", null, end));

    clock.moveTo(end);
    assertThat(quiet.held().all()).isFalse();
    assertThat(quiet.list()).isEmpty();
    tick();
    assertMails(ADA, "birds");
  }

  @Test
  void a_pause_that_begins_while_a_mail_waits_for_its_turn_holds_that_mail() {
    long ada = reader(ADA);
    wanted("birds");
    HeldLane lane = new HeldLane();
    lane.letGo();
    TotalPace limit =
        Paces.oneASecond(
            clock,
            time -> {
              clock.forward(time);
              pauses.pause(Optional.empty());
            });
    RoundWork work = work();
    submit(dispatcher(lane, pauses, limit, 1), List.of(ada), work);
    work.awaitAll();

    assertThat(lane.heard()).isEmpty();
    assertThat(line(ada).state()).isEqualTo(DeliveryState.DEFERRED);
    assertThat(line(ada).attempts()).isZero();

    pauses.resume(Optional.empty());
    tick();
    assertMails(ADA, "birds");
  }

  @Test
  void a_mail_that_is_deferred_late_in_a_round_waits_from_then_on() {
    long ada = reader(ADA);
    wanted("birds");
    BulkLane lane =
        new LaneThat(
            () -> {
              clock.forward(Duration.ofHours(3));
              return new Transmission(Transmission.Outcome.DEFERRED, 450, "4.2.1", "busy");
            });
    RoundWork work = work();
    submit(dispatcher(lane, pauses, total, 1), List.of(ada), work);
    work.awaitAll();

    assertThat(line(ada).retryAt())
        .isBetween(
            clock.instant().plus(Duration.ofMinutes(4)),
            clock.instant().plus(Duration.ofMinutes(6)));
  }

  @Test
  void an_error_while_a_mail_is_sent_leaves_it_uncertain_and_the_next_is_sent() {
    List<Long> readers = List.of(reader(ADA), reader(BOB));
    wanted("birds");
    AtomicBoolean first = new AtomicBoolean(true);
    BulkLane lane =
        new LaneThat(
            () -> {
              if (first.getAndSet(false)) {
                throw new OutOfMemoryError("of this test");
              }
              return new Transmission(Transmission.Outcome.ACCEPTED, 250, "2.0.0", "");
            });
    RoundWork work = work();
    submit(dispatcher(lane, pauses, total, 1), readers, work);
    work.awaitAll();

    assertThat(line(readers.get(0)).state()).isEqualTo(DeliveryState.UNCERTAIN);
    assertThat(line(readers.get(1)).state()).isEqualTo(DeliveryState.ACCEPTED);
  }

  @Test
  void an_error_before_a_mail_is_sent_keeps_nobody_waiting() {
    List<Long> readers = List.of(reader(ADA), reader(BOB));
    wanted("birds");
    HeldLane lane = new HeldLane();
    lane.letGo();
    AtomicBoolean first = new AtomicBoolean(true);
    Pauses failing =
        new Pauses(sql, Paces.quiet("00:00-00:01", clock), gate, clock) {
          @Override
          Held held() {
            if (first.getAndSet(false)) {
              throw new LinkageError("of this test");
            }
            return super.held();
          }
        };
    RoundWork work = work();
    submit(dispatcher(lane, failing, total, 1), readers, work);
    work.awaitAll();

    assertThat(lane.heard()).containsExactly(BOB);
    assertThat(line(readers.get(0)).state()).isEqualTo(DeliveryState.PLANNED);
    partitionRound.serve(Partitions.of(readers.get(0)), work.run());
    assertMails(ADA, "birds");
  }

  @Test
  void each_mail_waits_for_its_turn_and_none_for_that_of_another() {
    List<Long> readers = List.of(reader(ADA), reader(BOB), reader(EVE));
    wanted("birds");
    HeldLane lane = new HeldLane();
    lane.letGo();
    List<String> seen = Collections.synchronizedList(new ArrayList<>());
    TotalPace limit =
        Paces.oneASecond(
            clock,
            time -> {
              clock.forward(time);
              seen.add(lane.heard().size() + " sent, " + accepted(readers) + " settled");
            });
    RoundWork work = work();
    submit(dispatcher(lane, pauses, limit, 1), readers, work);
    work.awaitAll();

    assertThat(seen).containsExactly("0 sent, 0 settled", "1 sent, 1 settled", "2 sent, 2 settled");
    assertThat(accepted(readers)).isEqualTo(3);
  }

  @Test
  void a_database_that_does_not_answer_whether_a_mail_may_leave_costs_the_one_before_nothing() {
    List<Long> readers = List.of(reader(ADA), reader(BOB));
    wanted("birds");
    HeldLane lane = new HeldLane();
    Pauses failing =
        new Pauses(sql, Paces.quiet("00:00-00:01", clock), gate, clock) {
          @Override
          Held held() {
            if (!lane.heard().isEmpty()) {
              throw new IllegalStateException("away");
            }
            return super.held();
          }
        };
    lane.letGo();
    RoundWork work = work();
    submit(dispatcher(lane, failing, total, 1), readers, work);
    work.awaitAll();

    assertThat(line(readers.get(0)).state()).isEqualTo(DeliveryState.ACCEPTED);
    staysPlannedUntilTheNextExecution(readers.get(1), BOB, work);
  }

  @Test
  void a_database_that_gives_no_turn_lets_nothing_leave_and_nobody_wait() {
    long bob = reader(BOB);
    wanted("birds");
    HeldLane lane = new HeldLane();
    RoundWork work = work();
    submit(dispatcher(lane, pauses, Paces.away(clock), 1), List.of(bob), work);
    work.awaitAll();

    assertThat(lane.heard()).isEmpty();
    staysPlannedUntilTheNextExecution(bob, BOB, work);
  }

  @Test
  void a_process_that_ends_while_the_mail_server_is_stuck_leaves_nothing_in_transmission() {
    List<Long> readers = List.of(reader(ADA), reader(BOB), reader(EVE));
    wanted("birds");
    mail.once(ADA, SmtpStep.RCPT, SmtpAct.stall());
    mail.once(BOB, SmtpStep.DOT, SmtpAct.stall());
    BulkLane lane = Lanes.to(mail, 2);
    RoundWork work = work();
    Dispatcher dispatcher = dispatcher(lane, pauses, total, 2);
    submit(dispatcher, readers, work);
    await().until(() -> mail.heard("RCPT").size() == 2 && mail.arrived().size() == 1);

    dispatcher.stop(Duration.ZERO);

    assertThat(line(readers.get(0)).state()).isEqualTo(DeliveryState.DEFERRED);
    assertThat(line(readers.get(0)).replyText()).isEqualTo("lost at RCPT: we stopped");
    assertThat(line(readers.get(1)).state()).isEqualTo(DeliveryState.UNCERTAIN);
    assertThat(line(readers.get(2)).state()).isEqualTo(DeliveryState.PLANNED);
    work.awaitAll();
    assertThat(lane.connections()).isZero();
  }

  /** Its line is as it was, its execution knows, and whoever runs that again sends it. */
  private void staysPlannedUntilTheNextExecution(long reader, String address, RoundWork work) {
    assertThat(line(reader).state()).isEqualTo(DeliveryState.PLANNED);
    assertThat(work.failures()).containsOnlyKeys("asking: IllegalStateException");
    partitionRound.serve(Partitions.of(reader), work.run());
    assertMails(address, "birds");
  }

  private long accepted(List<Long> readers) {
    return readers.stream().filter(r -> line(r).state() == DeliveryState.ACCEPTED).count();
  }

  private Dispatcher dispatcher(BulkLane lane, Pauses held, TotalPace limit, int connections) {
    Sending sending = new Sending(lane, domains, shared, limit, server, held, config, times, clock);
    return new Dispatcher(sending, bookkeeping, connections, new SimpleMeterRegistry());
  }

  /** At seven the next morning. */
  private RoundWork work() {
    clock.moveTo(AT_SEVEN.next(clock.instant()));
    return new RoundWork(new RoundRun(null, clock.instant(), "a worker"));
  }

  private void submit(Dispatcher dispatcher, List<Long> readers, RoundWork work) {
    List<Delivery> lines =
        opening.open(subscriptions.byIds(readers), work.run(), papers.newestSeq());
    for (long reader : readers) {
      Delivery line =
          lines.stream().filter(one -> one.subscriberId() == reader).findFirst().orElseThrow();
      EmailAddress to = subscriptions.byId(reader).orElseThrow().address();
      BulkMail any =
          new BulkMail(ADA, String.valueOf(to), "\r\n".getBytes(StandardCharsets.US_ASCII));
      dispatcher.submit(new Planned(line, any, List.of(line.toSeq()), 1, work));
    }
  }
}
