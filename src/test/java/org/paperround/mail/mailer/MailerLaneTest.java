package org.paperround.mail.mailer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.paperround.mail.Encoders;
import org.paperround.mail.OutgoingMail;
import org.paperround.mail.Transmission;
import org.paperround.mail.Transmission.Outcome;
import org.paperround.mail.smtp.BulkMail;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MailerLaneTest {

  private static final Duration SHORT = Duration.ofMillis(20);
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void what_the_server_refuses_is_refused() {
    assertThat(answered(reply(550, "no such user ada@example.org")))
        .isEqualTo(new Transmission(Outcome.REJECTED, 550, null, "no such user (recipient)"))
        .returns(true, Transmission::isRefusedByServer);
    assertThat(answered(reply(451, "later")).outcome()).isEqualTo(Outcome.DEFERRED);
  }

  @Test
  void of_what_fails_otherwise_nobody_knows_how_far_it_came() {
    assertThat(answered(new IllegalStateException("connection was closed")).outcome())
        .isEqualTo(Outcome.UNCERTAIN);
  }

  @Test
  void a_lane_whose_connections_all_fall_silent_is_given_up() {
    Queue<Uni<Void>> answers = new ArrayDeque<>();
    MailerLane lane = new MailerLane(mails -> answers.remove(), SHORT, 2);
    answers.addAll(List.of(nothing(), done(), nothing(), nothing()));

    assertThat(lane.send(mail()).outcome()).isEqualTo(Outcome.UNCERTAIN);
    assertThat(lane.send(mail()).outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(lane.send(mail()).outcome()).isEqualTo(Outcome.UNCERTAIN);
    assertThat(lane.send(mail()).outcome()).isEqualTo(Outcome.UNCERTAIN);
    assertThat(lane.send(mail()))
        .returns(Outcome.DEFERRED, Transmission::outcome)
        .returns("Quarkus Mailer no longer answers", Transmission::text);
    assertThat(lane.unanswered()).isEqualTo(3);
    assertThat(lane.takingApart()).isPositive();
  }

  @Test
  void whoever_waits_is_let_go_when_it_stops() throws Exception {
    CountDownLatch handedIn = new CountDownLatch(1);
    ReactiveMailer silent =
        mails -> {
          handedIn.countDown();
          return nothing();
        };
    MailerLane lane = new MailerLane(silent, LONG, 1);
    CompletableFuture<Transmission> waiting =
        CompletableFuture.supplyAsync(
            () -> lane.send(mail()), task -> Thread.ofPlatform().start(task));
    handedIn.await();

    lane.stop(SHORT);

    assertThat(waiting.get().outcome()).isEqualTo(Outcome.UNCERTAIN);
    assertThat(lane.connections()).isZero();
    assertThat(lane.send(mail()).outcome()).isEqualTo(Outcome.DEFERRED);
  }

  private static Transmission answered(Throwable failure) {
    return new MailerLane(mails -> Uni.createFrom().failure(failure), LONG, 1).send(mail());
  }

  private static SMTPException reply(int code, String words) {
    return new SMTPException("SMTP", code, List.of(words), false);
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().emitter(never -> {});
  }

  private static Uni<Void> done() {
    return Uni.createFrom().voidItem();
  }

  private static BulkMail mail() {
    OutgoingMail mail =
        new OutgoingMail("ada@example.org", "News", "Hello", "<p>Hello", "1@here", Map.of());
    return new BulkMail(
        "digest@example.org",
        mail.to(),
        Encoders.at(Instant.parse("2026-11-23T05:00:00Z")).encode(mail));
  }
}
