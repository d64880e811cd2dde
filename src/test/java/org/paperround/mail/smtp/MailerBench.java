package org.paperround.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.paperround.mail.Transmission.Outcome;

/**
 * Not a test: sends the same mails in turn over the bulk lane and with the client that is under
 * Quarkus Mailer, to a server at {@code -Dsmtp.bench=HOST:PORT}, and tells how many times as fast
 * the lane is. Both have {@value #CONNECTIONS} connections, which are kept; a first round of a
 * fifth warms up. The client is used from one context only, where it is at its most reliable.
 */
@EnabledIfSystemProperty(named = "smtp.bench", matches = ".+:[0-9]+")
class MailerBench {

  private static final int MAILS = Integer.getInteger("smtp.bench.mails", 5_000);
  private static final int CONNECTIONS = 16;
  private static final int ROUNDS = Integer.getInteger("smtp.bench.rounds", 3);

  private final BenchMails mails = new BenchMails();

  @Test
  void timesAsFast() throws InterruptedException {
    ServerSettings server = BenchMails.server(System.getProperty("smtp.bench"));
    ConnectionPool.Size size =
        new ConnectionPool.Size(CONNECTIONS, 1_000_000, Duration.ofMinutes(1));
    Vertx vertx = Vertx.vertx();
    MailClient client = MailClient.create(vertx, config(server));
    try (ConnectionPool lane = new ConnectionPool(server, size, Clock.systemUTC())) {
      for (int round = 0; round <= ROUNDS; round++) {
        int count = round == 0 ? MAILS / 5 : MAILS;
        double byLane = rate(count, most -> overLane(lane, most));
        double byMailer = rate(count, most -> withMailer(vertx, client, most));
        System.out.printf(
            Locale.ROOT,
            "%s: lane %,.0f, Quarkus Mailer's client %,.0f mails a second, ratio %.1f%n",
            round == 0 ? "warm-up" : "round " + round,
            byLane,
            byMailer,
            byLane / byMailer);
      }
    } finally {
      client.close();
      vertx.close();
    }
  }

  /** As Quarkus Mailer sets it for a server in clear. */
  private static MailConfig config(ServerSettings server) {
    return new MailConfig(server.host(), server.port(), StartTLSOptions.DISABLED, null)
        .setMaxPoolSize(CONNECTIONS)
        .setKeepAlive(true);
  }

  private static double rate(int count, IntUnaryOperator sending) {
    long begun = System.nanoTime();
    assertThat(sending.applyAsInt(count)).as("mails that were accepted").isEqualTo(count);
    return count / ((System.nanoTime() - begun) / 1e9);
  }

  private int overLane(ConnectionPool lane, int most) {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger accepted = new AtomicInteger();
    try (ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (int sender = 0; sender < CONNECTIONS; sender++) {
        senders.execute(
            () -> {
              for (int i = next.getAndIncrement(); i < most; i = next.getAndIncrement()) {
                if (lane.send(mails.encoded(i)).outcome() == Outcome.ACCEPTED) {
                  accepted.incrementAndGet();
                }
              }
            });
      }
    }
    return accepted.get();
  }

  /** As many at once as there are connections; the next when one is done. */
  private int withMailer(Vertx vertx, MailClient client, int most) {
    Sending sending = new Sending(client, most);
    Context context = vertx.getOrCreateContext();
    for (int i = 0; i < CONNECTIONS; i++) {
      context.runOnContext(start -> sending.next());
    }
    return sending.await();
  }

  private final class Sending {
    private final MailClient client;
    private final int most;
    private final CountDownLatch left;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();

    Sending(MailClient client, int most) {
      this.client = client;
      this.most = most;
      left = new CountDownLatch(most);
    }

    void next() {
      int number = next.getAndIncrement();
      if (number < most) {
        client
            .sendMail(mails.plain(number))
            .onSuccess(result -> accepted.incrementAndGet())
            .onComplete(
                result -> {
                  left.countDown();
                  next();
                });
      }
    }

    int await() {
      try {
        assertThat(left.await(5, TimeUnit.MINUTES)).as("all mails complete").isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return accepted.get();
    }
  }
}
