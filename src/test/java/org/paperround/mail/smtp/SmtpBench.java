package org.paperround.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.paperround.mail.Encoders;
import org.paperround.mail.MessageEncoder;
import org.paperround.mail.Transmission.Outcome;
import org.paperround.mail.mime.EncodedText;
import org.paperround.mail.smtp.ServerSettings.Security;

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
  private static final int CARDS = 300;

  private final MessageEncoder encoder = Encoders.at(Instant.parse("2026-11-23T05:00:00Z"));
  private final List<EncodedText> cards =
      IntStream.range(0, CARDS).mapToObj(i -> EncodedText.of(words(i, 3_000))).toList();

  private final List<String> owns =
      IntStream.range(0, CARDS).mapToObj(i -> words(CARDS + i, 2_500)).toList();

  @Test
  void mailsInASecond() {
    String target = System.getProperty("smtp.bench");
    int colon = target.lastIndexOf(':');
    ServerSettings server =
        new ServerSettings(
            target.substring(0, colon),
            Integer.parseInt(target.substring(colon + 1)),
            Security.NONE,
            Lanes.trustingAll(),
            Optional.empty(),
            Optional.empty(),
            Lanes.PATIENT);
    ConnectionPool.Size size =
        new ConnectionPool.Size(CONNECTIONS, 1_000_000, Duration.ofMinutes(1));
    try (ConnectionPool lane = new ConnectionPool(server, size)) {
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
                mail(0).message().length));
      }
    }
  }

  private void send(ConnectionPool lane, int mails) {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger accepted = new AtomicInteger();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int sender = 0; sender < CONNECTIONS; sender++) {
        senders.execute(
            () -> {
              for (int i = next.getAndIncrement(); i < mails; i = next.getAndIncrement()) {
                if (lane.send(mail(i)).outcome() == Outcome.ACCEPTED) {
                  accepted.incrementAndGet();
                }
              }
            });
      }
    }
    assertThat(accepted).hasValue(mails);
  }

  private BulkMail mail(int number) {
    String to = "reader" + number + "@example.org";
    EncodedText own = EncodedText.of("Hello reader " + number + "\n" + owns.get(number % CARDS));
    List<EncodedText> text = List.of(own, cards.get(number % CARDS));
    List<EncodedText> html =
        List.of(
            own,
            cards.get((number * 7 + 1) % CARDS),
            cards.get((number * 11 + 2) % CARDS),
            cards.get((number * 13 + 3) % CARDS),
            cards.get((number * 17 + 4) % CARDS));
    return new BulkMail(
        "digest@example.org",
        to,
        encoder.encode(
            to,
            "Five papers for you",
            "20261123." + number + "@example.org",
            Map.of(
                "List-Id", "<daily.example.org>",
                "List-Unsubscribe", "<https://example.org/unsubscribe/" + number + ">",
                "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
            text,
            html));
  }

  private static String words(int seed, int length) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(Integer.toString(random.nextInt(36 * 36 * 36 * 36), 36)).append(' ');
    }
    return text.substring(0, length - 1) + "\n";
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
