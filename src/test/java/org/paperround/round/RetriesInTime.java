package org.paperround.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paperround.testing.ScriptedMailServer;
import org.paperround.testing.SmtpAct;
import org.paperround.testing.SmtpStep;

/**
 * Whatever a mail server does at whichever step: the delivery's state, its retries, their times.
 */
abstract class RetriesInTime extends RoundScene {

  private static final String ADA = "ada@example.org";
  private static final String BOB = "bob@example.org";
  private static final Duration FIRST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(2);

  /** Another delivery for each answer, to a domain of its own. */
  private record Try(long reader, String address, EveryAnswer answer) {

    boolean again() {
      return answer.state() == DeliveryState.DEFERRED;
    }
  }

  @Test
  void every_answer_to_a_mail_has_its_end_and_its_retries_at_their_times() {
    List<Try> tries = tries();
    wanted("birds");
    clock.moveTo(AT_SEVEN.next(clock.instant()));

    for (int times = 1; times <= 3; times++) {
      Map<Try, Delivery> met = tickAndCheckTimes(tries, times);
      assertThat(met.values().stream().map(Delivery::retryAt).distinct())
          .as("spread")
          .hasSizeGreaterThan(met.size() / 2);
      List<Instant> due =
          met.values().stream().map(Delivery::retryAt).map(Objects::requireNonNull).toList();
      clock.moveTo(due.stream().min(Comparator.naturalOrder()).get().minusSeconds(60));
      tick();
      met.forEach((one, line) -> assertThat(line(one.reader())).as("too early").isEqualTo(line));
      clock.moveTo(due.stream().max(Comparator.naturalOrder()).get());
    }
    tick();

    tries.forEach(this::checkEnd);
    wanted("fish");
    nextMorning();
    tries.forEach(this::checkNextMorning);
  }

  private List<Try> tries() {
    List<Try> tries = new ArrayList<>();
    for (EveryAnswer answer : EveryAnswer.aboutAMail()) {
      String address = "reader@domain" + tries.size() + ".example";
      for (int i = 0; i < answer.times(); i++) {
        mail.once(address, answer.step(), answer.act());
      }
      tries.add(new Try(reader(address), address, answer));
    }
    return tries;
  }

  /** Those who met their answer once more, and are to be tried again. */
  private Map<Try, Delivery> tickAndCheckTimes(List<Try> tries, int times) {
    Instant before = clock.instant();
    tick();
    Instant after = clock.instant();
    Map<Try, Delivery> met = new LinkedHashMap<>();
    for (Try one : tries) {
      if (one.answer().times() < times) {
        continue;
      }
      Delivery line = line(one.reader());
      assertThat(line.state()).as(one.toString()).isEqualTo(one.answer().state());
      assertThat(line.replyCode()).as(one.toString()).isEqualTo(one.answer().code());
      assertThat(line.attempts()).as(one.toString()).isEqualTo(times);
      if (one.again()) {
        checkWait(line, before, after);
        met.put(one, line);
      } else {
        assertThat(line.retryAt()).as(one.toString()).isNull();
      }
    }
    return met;
  }

  /** Five minutes, twice as long each time, two hours at most, all by a fifth more or less. */
  private static void checkWait(Delivery line, Instant before, Instant after) {
    Duration doubled = FIRST.multipliedBy(1L << (line.attempts() - 1));
    Duration wait = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    assertThat(line.retryAt())
        .as("after %d tries", line.attempts())
        .isBetween(
            before.plus(wait.multipliedBy(8).dividedBy(10)),
            after.plus(wait.multipliedBy(12).dividedBy(10)));
  }

  private void checkEnd(Try one) {
    Delivery line = line(one.reader());
    assertThat(line.state())
        .as(one.toString())
        .isEqualTo(one.again() ? DeliveryState.ACCEPTED : one.answer().state());
    assertThat(line.attempts())
        .as(one.toString())
        .isEqualTo(one.again() ? one.answer().times() + 1 : 1);
    assertThat(mail.arrived(one.address()))
        .extracting(arrival -> arrival.mail().header("Message-ID"))
        .allMatch(("<" + line.messageId() + ">")::equals);
    assertThat(mail.accepted(one.address())).as(one.toString()).hasSize(copies(one));
  }

  private static int copies(Try one) {
    boolean refused =
        one.answer().state() == DeliveryState.REJECTED
            || one.answer().state() == DeliveryState.UNCERTAIN;
    return refused && !one.answer().act().isFine() ? 0 : 1;
  }

  private void checkNextMorning(Try one) {
    boolean read = one.again() || one.answer().state() == DeliveryState.ACCEPTED;
    assertThat(line(one.reader()).state()).isEqualTo(DeliveryState.ACCEPTED);
    assertThat(titles(mail.accepted(one.address()).getLast()))
        .as(one.toString())
        .containsExactlyInAnyOrder(read ? new String[] {"fish"} : new String[] {"birds", "fish"});
  }

  @Test
  void a_mailbox_that_is_full_all_day_is_tried_ever_more_rarely_until_the_next_edition() {
    long ada = reader(ADA);
    wanted("birds");
    mail.always(ADA, SmtpStep.DOT, SmtpAct.reply("452 4.2.2 Mailbox full"));
    nextMorning();
    var edition = today();
    Instant next = AT_SEVEN.next(clock.instant());
    Delivery line = line(ada);
    while (Objects.requireNonNull(line.retryAt()).isBefore(next)) {
      clock.moveTo(line.retryAt());
      Instant before = clock.instant();
      tick();
      Delivery tried = line(ada, edition);
      assertThat(tried.attempts()).isEqualTo(line.attempts() + 1);
      checkWait(tried, before, clock.instant());
      line = tried;
    }
    assertThat(line.attempts()).isBetween(13, 20);
    assertThat(mail.arrived(ADA))
        .hasSize(line.attempts())
        .extracting(arrival -> arrival.mail().header("Message-ID"))
        .containsOnly("<" + line.messageId() + ">");

    mail.always(ADA, SmtpStep.DOT, SmtpAct.reply("250 2.0.0 OK"));
    nextMorning();
    assertThat(line(ada, edition).state()).isEqualTo(DeliveryState.EXPIRED);
    assertThat(line(ada, edition).attempts()).isEqualTo(line.attempts());
    assertMails(ADA, "birds");
  }

  static List<EveryAnswer> aboutUs() {
    return EveryAnswer.aboutUs().toList();
  }

  @ParameterizedTest
  @MethodSource("aboutUs")
  void an_answer_that_is_about_us_is_followed_by_another_try_at_its_time(EveryAnswer answer) {
    long ada = reader(ADA);
    wanted("birds");
    mail.hangUp();
    mail.once(answer.step(), answer.act());
    clock.moveTo(AT_SEVEN.next(clock.instant()));
    Instant before = clock.instant();
    tick();

    Delivery line = line(ada);
    assertThat(line.state()).isEqualTo(DeliveryState.DEFERRED);
    assertThat(line.replyCode()).isEqualTo(answer.code());
    assertThat(line.attempts()).isEqualTo(1);
    checkWait(line, before, clock.instant());

    clock.moveTo(Objects.requireNonNull(line.retryAt()));
    tick();
    assertThat(line(ada).state()).isEqualTo(DeliveryState.ACCEPTED);
    assertThat(line(ada).attempts()).isEqualTo(2);
    assertMails(ADA, "birds");
    assertThat(mail.arrived(ADA))
        .extracting(arrival -> arrival.mail().header("Message-ID"))
        .containsExactly("<" + line.messageId() + ">");
  }

  enum AfterRefusal {
    CLOSES(SmtpAct.reply("421 4.3.2 closing")),
    REFUSES(SmtpAct.reply("500 5.5.1 what")),
    DROPS(SmtpAct.drop()),
    BABBLES(SmtpAct.endless()),
    IS_SLOW(SmtpAct.slow("250 2.0.0 OK"));

    private final SmtpAct act;

    AfterRefusal(SmtpAct act) {
      this.act = act;
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_refused_mail_is_refused_and_the_next_arrives_whatever_the_server_makes_of_rset(
      AfterRefusal then) {
    long ada = reader(ADA);
    reader(BOB);
    wanted("birds");
    mail.once(ADA, SmtpStep.RCPT, SmtpAct.reply("450 4.2.1 Mailbox busy"));
    mail.once(SmtpStep.RSET, then.act);

    nextMorning();

    assertThat(mail.heard("RSET")).hasSize(1);
    assertThat(line(ada).state()).isEqualTo(DeliveryState.DEFERRED);
    assertThat(line(ada).replyCode()).isEqualTo(450);
    assertMails(BOB, "birds");
    clock.moveTo(Objects.requireNonNull(line(ada).retryAt()));
    tick();
    assertMails(ADA, "birds");
    assertThat(mail.arrived()).extracting(ScriptedMailServer.Arrival::accepted).containsOnly(true);
  }
}
