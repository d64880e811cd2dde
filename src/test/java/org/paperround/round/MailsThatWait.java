package org.paperround.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paperround.testing.SmtpAct;
import org.paperround.testing.SmtpGate;
import org.paperround.testing.SmtpStep;

/**
 * A domain that asks for patience, and a mail server that is away or stuck: nobody is lost, has a
 * pile, or waits for others.
 */
abstract class MailsThatWait extends RoundScene {

  private static final SmtpAct PATIENCE = SmtpAct.reply("450 4.7.28 Too many, slow down");
  private static final Duration PAST_ANY_RETRY = Duration.ofHours(3);
  private static final String ADA = "ada@example.org";
  private static final String NEW = "eve@example.org";
  private static final int AT_BUSY = 60;
  private static final int AT_QUIET = 40;
  private static final int FEW = 3;
  private static final int MANY = 300;

  @Test
  void a_domain_that_asks_for_patience_gets_it_and_no_other_domain_waits() {
    List<String> busy = readers("busy.example", AT_BUSY);
    List<String> quiet = readers("quiet.example", AT_QUIET);
    wanted("birds");
    busy.forEach(address -> mail.always(address, SmtpStep.RCPT, PATIENCE));

    nextMorning();

    quiet.forEach(address -> assertMails(address, "birds"));
    assertThat(inState("DEFERRED")).isEqualTo(AT_BUSY);
    long putOff = tables.count("select count(*) from delivery where reply_text like 'its domain%'");
    assertThat(putOff).as("mails that were not even tried").isPositive();
    assertThat(tables.count("select count(*) from delivery where attempts = 0")).isEqualTo(putOff);
    assertThat(mail.heard("RCPT TO:").stream().filter(line -> line.contains("@busy.example")))
        .as("tries at the domain")
        .hasSize(AT_BUSY - (int) putOff);

    busy.forEach(address -> mail.always(address, SmtpStep.RCPT, SmtpAct.reply("250 OK")));
    untilServed();
    busy.forEach(address -> assertMails(address, "birds"));
    assertThat(mail.arrived()).hasSize(AT_BUSY + AT_QUIET);
  }

  @Test
  void a_server_that_was_away_for_hours_gets_one_mail_for_each_reader_and_not_a_pile() {
    List<String> all = readers("example.org", MANY);
    wanted("birds");
    mail.goAway();

    nextMorning();
    assertThat(inState("DEFERRED")).isEqualTo(MANY);
    long tried = tables.count("select count(*) from delivery where attempts > 0");
    assertThat(tried).as("mails that met the server's absence").isBetween(1L, 64L);
    for (int hours = 0; hours < 4; hours++) {
      later(Duration.ofHours(1));
    }
    assertThat(inState("DEFERRED")).isEqualTo(MANY);

    mail.comeBack();
    later(PAST_ANY_RETRY);

    assertThat(inState("ACCEPTED")).as("by one tick").isEqualTo(MANY);
    all.forEach(address -> assertMails(address, "birds"));
    assertThat(mail.arrived()).hasSize(MANY);
  }

  @Test
  void a_server_that_takes_few_connections_gets_all_mails_at_the_first_try() {
    List<String> all = readers("example.org", MANY);
    wanted("birds");
    mail.hangUp();
    mail.admit(FEW);

    nextMorning();

    assertThat(inState("ACCEPTED")).isEqualTo(MANY);
    assertThat(tables.count("select count(*) from delivery where attempts = 1")).isEqualTo(MANY);
    assertThat(mail.turnedAway()).as("connections").isBetween(1, 32);
    all.forEach(address -> assertMails(address, "birds"));
  }

  @Test
  void who_signs_up_while_a_whole_round_is_stuck_gets_the_confirmation_at_once() {
    List<String> all = readers("example.org", AT_QUIET);
    wanted("birds");
    SmtpGate gate = new SmtpGate();
    all.forEach(
        address -> mail.always(address, SmtpStep.RCPT, SmtpAct.waitAt(gate, SmtpStep.RCPT)));
    clock.moveTo(AT_SEVEN.next(clock.instant()));
    tickJob.tick();

    RestAssured.given()
        .formParam("email", NEW)
        .formParam("keywords", "dice loss")
        .formParam("zone", "UTC")
        .formParam("hour", "7")
        .post("/subscribe")
        .then()
        .statusCode(200);
    await().until(() -> mail.accepted(NEW).size() == 1);

    assertThat(mail.arrived()).hasSize(1);
    assertThat(
            tables.count(
                "select count(*) from scheduled_tasks"
                    + " where task_name = 'serve-partition' and not picked"))
        .as("partitions that came before and still wait")
        .isPositive();
    gate.open();
  }

  @Test
  void a_retry_that_is_stuck_holds_up_no_tick() throws InterruptedException {
    long ada = reader(ADA);
    wanted("birds");
    mail.once(ADA, SmtpStep.RCPT, SmtpAct.reply("450 4.2.1 Mailbox busy"));
    nextMorning();
    SmtpGate gate = new SmtpGate();
    mail.once(ADA, SmtpStep.RCPT, SmtpAct.waitAt(gate, SmtpStep.RCPT));
    clock.moveTo(Objects.requireNonNull(line(ada).retryAt()));

    tickJob.tick();
    assertThat(gate.awaitReached(Duration.ofSeconds(60))).isTrue();
    assertThat(line(ada).state()).isEqualTo(DeliveryState.TRANSMITTING);
    tickJob.tick();
    assertThat(
            tables.count(
                "select count(*) from scheduled_tasks where task_name = 'retry-deferred' and picked"))
        .isEqualTo(1);

    gate.open();
    tables.awaitIdle();
    assertMails(ADA, "birds");
  }

  /** Ticks with the clock put forward, until nothing is left to be tried again. */
  private void untilServed() {
    for (int ticks = 0; inState("DEFERRED") > 0; ticks++) {
      assertThat(ticks).as("ticks").isLessThan(4);
      later(Duration.ofMinutes(5));
    }
  }

  private long inState(String state) {
    return tables.count("select count(*) from delivery where state = ?", state);
  }

  private List<String> readers(String domain, int count) {
    List<String> addresses =
        IntStream.range(0, count).mapToObj(i -> "reader" + i + "@" + domain).toList();
    addresses.forEach(this::reader);
    return addresses;
  }
}
