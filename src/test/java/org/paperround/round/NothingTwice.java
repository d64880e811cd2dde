package org.paperround.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paperround.subscriber.DueReaders;
import org.paperround.subscriber.Subscriptions;
import org.paperround.testing.Operator;
import org.paperround.testing.SmtpAct;
import org.paperround.testing.SmtpStep;

/** No reader gets a paper twice, nor two mails for one day, whoever runs rounds and how often. */
abstract class NothingTwice extends RoundScene {

  private static final String ADA = "ada@example.org";
  private static final int READERS = 12;

  @Inject DueReaders dueReaders;
  @Inject Rounds rounds;

  @Test
  void over_many_days_every_paper_comes_once() {
    long ada = reader(ADA);
    List<String> expected = new ArrayList<>();
    for (int day = 1; day <= 6; day++) {
      wanted("morning" + day);
      unwanted("anything" + day);
      nextMorning();
      wanted("noon" + day);
      later(Duration.ofHours(5));
      expected.add(day == 1 ? "morning1" : "noon" + (day - 1) + ", morning" + day);
    }
    assertMails(ADA, expected.toArray(String[]::new));
    nextMorning();
    nextMorning();
    assertThat(mail.accepted(ADA)).hasSize(7);
    assertThat(line(ada).state()).isEqualTo(DeliveryState.NOTHING_TO_SAY);
  }

  @Test
  void two_rounds_at_once_give_one_mail_each() {
    List<Long> readers = readers();
    wanted("birds");
    Instant asOf = AT_SEVEN.next(clock.instant());

    together(() -> serveAll(asOf, "one"), () -> serveAll(asOf, "two"));

    assertOneMailEach();
    assertThat(tables.count("select count(*) from delivery where state = 'ACCEPTED'"))
        .isEqualTo(readers.size());
  }

  @Test
  void a_tick_and_a_round_by_hand_at_once_give_one_mail_each() {
    readers();
    wanted("birds");
    clock.moveTo(AT_SEVEN.next(clock.instant()));
    Instant asOf = clock.instant();

    together(tickJob::tick, () -> rounds.start(asOf));
    tables.awaitIdle();

    assertOneMailEach();
  }

  @Test
  void a_round_asked_for_twice_over_http_gives_one_mail_and_two_true_accounts() {
    readers();
    wanted("birds");
    mail.once("reader3@example.org", SmtpStep.RCPT, SmtpAct.reply("550 5.7.1 No"));
    Instant asOf = AT_SEVEN.next(clock.instant());

    Operator.runRound(asOf)
        .body("accounting.due", equalTo(READERS))
        .body("accounting.accepted", equalTo(READERS - 1))
        .body("accounting.rejected", equalTo(1))
        .body("accounting.notYet", equalTo(0))
        .body("estimatedSecondsLeft", equalTo(0));
    Operator.runRound(asOf).body("accounting.due", equalTo(0));

    Operator.call()
        .get("/api/admin/editions/" + today())
        .then()
        .body("accounting.due", equalTo(READERS))
        .body("accounting.accepted", equalTo(READERS - 1));
    Operator.call()
        .get("/api/admin/editions/" + today() + "/deliveries")
        .then()
        .statusCode(200)
        .body("deliveries.size()", equalTo(READERS));
    Operator.call()
        .queryParam("state", "REJECTED")
        .get("/api/admin/editions/" + today() + "/deliveries")
        .then()
        .body("deliveries.size()", equalTo(1))
        .body("deliveries[0].replyText", containsString("5.7.1 No"));
  }

  @Test
  void a_later_hour_on_the_same_day_gives_no_second_mail() {
    long ada = reader(ADA);
    wanted("birds");
    nextMorning();

    subscriptions.reschedule(ada, at("UTC", 20), Subscriptions.DEFAULT_MAX_PAPERS);
    wanted("fish");
    later(Duration.ofHours(14));
    assertMails(ADA, "birds");

    later(Duration.ofHours(23));
    assertMails(ADA, "birds", "fish");
  }

  @Test
  void a_zone_where_the_day_ends_later_gives_no_second_mail_for_the_day() {
    long ada = reader(ADA, at("Pacific/Kiritimati", 21));
    wanted("birds");
    nextMorning();
    assertMails(ADA, "birds");

    subscriptions.reschedule(ada, at("Pacific/Pago_Pago", 23), Subscriptions.DEFAULT_MAX_PAPERS);
    wanted("fish");
    for (int hours = 0; hours < 30; hours += 10) {
      later(Duration.ofHours(10));
      assertMails(ADA, "birds");
    }

    later(Duration.ofHours(24));
    assertMails(ADA, "birds", "fish");
  }

  private List<Long> readers() {
    return IntStream.range(0, READERS)
        .mapToObj(i -> reader("reader" + i + "@example.org"))
        .toList();
  }

  private void assertOneMailEach() {
    for (int i = 0; i < READERS; i++) {
      assertMails("reader" + i + "@example.org", "birds");
    }
    assertThat(mail.arrived()).hasSize(READERS);
  }

  private void serveAll(Instant asOf, String worker) {
    for (int partition : dueReaders.partitions(asOf)) {
      partitionRound.serve(partition, new RoundRun(null, asOf, worker));
    }
  }

  private static void together(Runnable one, Runnable other) {
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> running = new ArrayList<>();
      for (Runnable work : List.of(one, other)) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  work.run();
                  return true;
                }));
      }
      for (Future<?> result : running) {
        result.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
