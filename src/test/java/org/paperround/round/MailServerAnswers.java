package org.paperround.round;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.SubscriberState;
import org.paperround.subscriber.Suppressions;
import org.paperround.testing.ScriptedMailServer;
import org.paperround.testing.SmtpAct;
import org.paperround.testing.SmtpStep;

/** What a mail server can answer, and what becomes of the reader's papers. */
abstract class MailServerAnswers extends RoundScene {

  private static final String ADA = "ada@example.org";
  private static final Duration PAST_ANY_RETRY = Duration.ofHours(3);

  @Inject Suppressions suppressions;

  @Test
  void an_accepted_mail_counts_its_papers_as_read() {
    long ada = reader(ADA);
    wanted("birds");

    nextMorning();

    assertThat(line(ada).state()).isEqualTo(DeliveryState.ACCEPTED);
    assertThat(readUpTo(ada)).isEqualTo(papers.newestSeq());
    assertMails(ADA, "birds");
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 450 4.2.1 Mailbox busy, 450, 4.2.1",
    "DATA, 451 4.3.0 Try later, 451, 4.3.0",
    "DOT, 452 4.3.1 Disk full, 452, 4.3.1"
  })
  void a_temporary_refusal_is_tried_again_with_the_same_message_id(
      SmtpStep step, String reply, int code, String enhanced) {
    long ada = reader(ADA);
    wanted("birds");
    mail.once(ADA, step, SmtpAct.reply(reply));

    nextMorning();

    Delivery deferred = line(ada);
    assertThat(deferred.state()).isEqualTo(DeliveryState.DEFERRED);
    assertThat(deferred.replyCode()).isEqualTo(code);
    assertThat(deferred.enhancedCode()).isEqualTo(enhanced);
    assertThat(deferred.replyText()).contains(reply.substring(10));
    assertThat(deferred.retryAt()).isAfter(clock.instant());

    tick();
    assertThat(line(ada)).as("before its time").isEqualTo(deferred);

    clock.moveTo(deferred.retryAt());
    tick();

    assertThat(line(ada).state()).isEqualTo(DeliveryState.ACCEPTED);
    assertThat(line(ada).attempts()).isEqualTo(2);
    assertMails(ADA, "birds");
    assertThat(mail.arrived(ADA))
        .extracting(arrival -> arrival.mail().header("Message-ID"))
        .containsOnly("<" + deferred.messageId() + ">");
  }

  @ParameterizedTest
  @EnumSource(names = {"GREETING", "MAIL"})
  void a_server_that_is_not_ready_is_tried_again(SmtpStep step) {
    long ada = reader(ADA);
    wanted("birds");
    mail.hangUp();
    mail.once(step, SmtpAct.reply("421 4.3.2 Not ready"));

    nextMorning();
    assertThat(line(ada).state()).isEqualTo(DeliveryState.DEFERRED);
    assertThat(line(ada).replyCode()).isEqualTo(421);

    later(PAST_ANY_RETRY);
    assertThat(line(ada).state()).isEqualTo(DeliveryState.ACCEPTED);
    assertMails(ADA, "birds");
  }

  @Test
  void a_server_that_is_away_is_tried_again() {
    long ada = reader(ADA);
    wanted("birds");
    mail.goAway();

    nextMorning();
    assertThat(line(ada).state()).isEqualTo(DeliveryState.DEFERRED);
    assertThat(line(ada).replyCode()).isNull();

    mail.comeBack();
    later(PAST_ANY_RETRY);
    assertThat(line(ada).state()).isEqualTo(DeliveryState.ACCEPTED);
    assertMails(ADA, "birds");
  }

  @Test
  void what_is_still_deferred_when_the_next_edition_is_due_expires_into_it() {
    long ada = reader(ADA);
    wanted("birds");
    mail.once(ADA, SmtpStep.RCPT, SmtpAct.reply("450 4.2.1 Mailbox busy"));
    nextMorning();
    LocalDate yesterday = today();
    unwanted("bees");
    wanted("fish");

    nextMorning();

    assertThat(line(ada, yesterday).state()).isEqualTo(DeliveryState.EXPIRED);
    assertThat(line(ada).state()).isEqualTo(DeliveryState.ACCEPTED);
    assertMails(ADA, "birds, fish");
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.7.1 Not here",
    "DATA, 554 5.6.0 Not like this",
    "DOT, 552 5.3.4 Too big"
  })
  void a_refused_mail_is_not_sent_again_but_its_papers_are(SmtpStep step, String reply) {
    long ada = reader(ADA);
    wanted("birds");
    mail.once(ADA, step, SmtpAct.reply(reply));

    nextMorning();
    assertThat(line(ada).state()).isEqualTo(DeliveryState.REJECTED);
    assertThat(line(ada).replyCode()).isEqualTo(Integer.valueOf(reply.substring(0, 3)));
    later(PAST_ANY_RETRY);
    assertMails(ADA);

    nextMorning();
    assertMails(ADA, "birds");
  }

  @Test
  void a_reader_whose_mailbox_does_not_exist_is_not_written_to_again() {
    long ada = reader(ADA);
    wanted("birds");
    mail.always(ADA, SmtpStep.RCPT, SmtpAct.reply("550 5.1.1 <ada@example.org> user ada unknown"));

    nextMorning();
    assertThat(line(ada).state()).isEqualTo(DeliveryState.REJECTED);
    assertThat(line(ada).enhancedCode()).isEqualTo("5.1.1");
    assertThat(line(ada).replyText()).contains("unknown").doesNotContain("ada");
    assertThat(subscriptions.byId(ada).orElseThrow().state()).isEqualTo(SubscriberState.BOUNCED);
    assertThat(suppressions.reason(EmailAddress.parse(ADA)))
        .contains(Suppressions.Reason.HARD_BOUNCE);

    mail.always(ADA, SmtpStep.RCPT, SmtpAct.reply("250 2.1.5 OK"));
    nextMorning();
    assertThat(ledger.find(ada, today())).isEmpty();
    assertMails(ADA);
  }

  @ParameterizedTest
  @EnumSource(names = {"MAIL", "RCPT", "DATA"})
  void a_mail_whose_connection_broke_before_its_first_byte_is_sent_later(SmtpStep step) {
    long ada = reader(ADA);
    wanted("birds");
    mail.always(step == SmtpStep.MAIL ? "" : ADA, step, SmtpAct.drop());

    nextMorning();
    assertThat(line(ada).state()).isEqualTo(DeliveryState.DEFERRED);
    assertMails(ADA);

    mail.always(
        step == SmtpStep.MAIL ? "" : ADA,
        step,
        SmtpAct.reply(step == SmtpStep.DATA ? "354 Go on" : "250 OK"));
    later(Duration.ofMinutes(10));
    assertThat(line(ada).state()).isEqualTo(DeliveryState.ACCEPTED);
    assertMails(ADA, "birds");
  }

  @Test
  void a_mail_whose_connection_broke_after_the_dot_is_uncertain_and_its_papers_come_tomorrow() {
    long ada = reader(ADA);
    wanted("birds");
    mail.once(ADA, SmtpStep.DOT, SmtpAct.drop());

    nextMorning();
    assertThat(line(ada).state()).isEqualTo(DeliveryState.UNCERTAIN);
    later(PAST_ANY_RETRY);
    assertThat(line(ada).state()).isEqualTo(DeliveryState.UNCERTAIN);
    assertThat(line(ada).attempts()).isEqualTo(1);
    assertMails(ADA);

    wanted("fish");
    nextMorning();
    assertMails(ADA, "birds, fish");
  }

  @Test
  void a_server_that_falls_silent_leaves_its_mail_uncertain_and_keeps_nobody_else_waiting() {
    long ada = reader(ADA);
    long bob = reader("bob@example.org");
    wanted("birds");
    mail.once(ADA, SmtpStep.DOT, SmtpAct.stall());

    nextMorning();

    assertThat(line(ada).state()).isEqualTo(DeliveryState.UNCERTAIN);
    assertThat(line(bob).state()).isEqualTo(DeliveryState.ACCEPTED);
    nextMorning();
    assertMails(ADA, "birds");
  }

  @Test
  void a_suppressed_address_gets_no_mail() {
    long ada = reader(ADA);
    suppressions.suppress(EmailAddress.parse(ADA), Suppressions.Reason.OPERATOR);
    wanted("birds");

    nextMorning();

    assertThat(line(ada).state()).isEqualTo(DeliveryState.SUPPRESSED);
    assertThat(mail.arrived()).extracting(ScriptedMailServer.Arrival::recipient).isEmpty();
  }

  @Test
  void a_day_on_which_nothing_matched_has_no_mail_and_counts_as_read() {
    long ada = reader(ADA);
    unwanted("birds");

    nextMorning();

    assertThat(line(ada).state()).isEqualTo(DeliveryState.NOTHING_TO_SAY);
    assertThat(line(ada).considered()).isEqualTo(1);
    assertThat(readUpTo(ada)).isEqualTo(papers.newestSeq());
    assertThat(mail.arrived()).isEmpty();
  }

  @Test
  void a_connection_that_the_server_closed_since_the_last_mail_costs_nothing() {
    reader(ADA);
    wanted("birds");
    nextMorning();
    mail.hangUp();

    wanted("fish");
    nextMorning();
    assertMails(ADA, "birds", "fish");
  }
}
