package org.paperround.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.paperround.mail.Transmission.Outcome;

/**
 * Not a test: measures how many mails of 20,000 characters are put together and sent in a second,
 * to a server at {@code -Dsmtp.bench=HOST:PORT}, such as Postfix's {@code smtp-sink}; beside it,
 * {@code smtp-source -s 16 -l 20000 -d} says what the machine can do. A quarter of each mail is its
 * own and encoded anew, the rest is pieces that many share. A first tenth warms up.
 */
@EnabledIfSystemProperty(named = "smtp.bench", matches = ".+:[0-9]+")
class SmtpBench {

  private static final int MAILS = Integer.getInteger("smtp.bench.mails", 100_000);
  private static final int CONNECTIONS = Integer.getInteger("smtp.bench.connections", 16);
  private static final int ROUNDS = Integer.getInteger("smtp.bench.rounds", 3);

  private final BenchMails mails = new BenchMails();

  @Test
  void mailsInASecond() {
    ServerSettings server = BenchMails.server(System.getProperty("smtp.bench"));
    ConnectionPool.Size size =
        new ConnectionPool.Size(CONNECTIONS, 1_000_000, Duration.ofMinutes(1));
    try (ConnectionPool lane = new ConnectionPool(server, size, Clock.systemUTC())) {
      send(lane, MAILS / 10);
      for (int round = 0; round < ROUNDS; round++) {
        long cpu = cpu();
        long begun = System.nanoTime();
        send(lane, MAILS);
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.Logger log = System.getLogger(SmtpBench.class.getName());
        log.log(
            System.Logger.Level.INFO,
            String.format(
                Locale.ROOT,
                "%,.0f mails a second, %.3f s of CPU per 1,000, %d octets each",
                MAILS / seconds,
                (cpu() - cpu) / 1e6 / MAILS,
                mails.encoded(0).size()));
      }
    }
  }

  private void send(ConnectionPool lane, int count) {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger accepted = new AtomicInteger();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int sender = 0; sender < CONNECTIONS; sender++) {
        senders.execute(
            () -> {
              for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                if (lane.send(mails.encoded(i)).outcome() == Outcome.ACCEPTED) {
                  accepted.incrementAndGet();
                }
              }
            });
      }
    }
    assertThat(accepted).hasValue(count);
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
