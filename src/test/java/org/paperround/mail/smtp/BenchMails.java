package org.paperround.mail.smtp;

import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.paperround.mail.EncodedMessage;
import org.paperround.mail.Encoders;
import org.paperround.mail.MessageEncoder;
import org.paperround.mail.mime.EncodedText;
import org.paperround.mail.smtp.ServerSettings.Security;

/**
 * Mails for measurements, by number, each another one: a fifth is its own, the rest is pieces that
 * many share, {@value #TEXTS} of them.
 */
final class BenchMails {

  private static final int TEXTS = 300;
  private static final String FROM = "digest@example.org";
  private static final String SUBJECT = "Five papers for you";

  private final MessageEncoder encoder = Encoders.at(Instant.parse("2026-11-23T05:00:00Z"));
  private final List<String> cards =
      IntStream.range(0, TEXTS).mapToObj(i -> words(i, 3_000)).toList();

  private final List<EncodedText> encodedCards = cards.stream().map(EncodedText::of).toList();

  private final List<String> owns =
      IntStream.range(0, TEXTS).mapToObj(i -> words(TEXTS + i, 2_500)).toList();

  /** A server in clear, such as {@code 127.0.0.1:2525}. */
  static ServerSettings server(String target) {
    int colon = target.lastIndexOf(':');
    return new ServerSettings(
        target.substring(0, colon),
        Integer.parseInt(target.substring(colon + 1)),
        Security.NONE,
        Lanes.trustingAll(),
        Optional.empty(),
        Optional.empty(),
        Lanes.PATIENT);
  }

  /** A mail as the bulk lane sends it: what it shares was encoded before. */
  BulkMail encoded(int number) {
    EncodedText own = EncodedText.of(own(number));
    EncodedMessage message =
        encoder.encode(
            to(number),
            SUBJECT,
            id(number),
            headers(number),
            List.of(own, encodedCards.get(inText(number))),
            IntStream.concat(IntStream.of(-1), inHtml(number))
                .mapToObj(card -> card < 0 ? own : encodedCards.get(card))
                .toList());
    return new BulkMail(FROM, to(number), message);
  }

  /** The same mail for Quarkus Mailer's client, which encodes it. */
  MailMessage plain(int number) {
    MailMessage mail =
        new MailMessage(FROM, to(number), SUBJECT, own(number) + cards.get(inText(number)));
    mail.setHtml(own(number) + inHtml(number).mapToObj(cards::get).collect(Collectors.joining()));
    MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(headers(number));
    return mail.setHeaders(headers.add("Message-ID", "<" + id(number) + ">"));
  }

  private static int inText(int number) {
    return number % TEXTS;
  }

  private static IntStream inHtml(int number) {
    return IntStream.of(number * 7 + 1, number * 11 + 2, number * 13 + 3, number * 17 + 4)
        .map(card -> card % TEXTS);
  }

  private String own(int number) {
    return "Hello reader " + number + "\n" + owns.get(number % TEXTS);
  }

  private static String to(int number) {
    return "reader" + number + "@example.org";
  }

  private static String id(int number) {
    return "20261123." + number + "@example.org";
  }

  private static Map<String, String> headers(int number) {
    return Map.of(
        "List-Id", "<daily.example.org>",
        "List-Unsubscribe", "<https://example.org/unsubscribe/" + number + ">",
        "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
  }

  private static String words(int seed, int length) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(Integer.toString(random.nextInt(36 * 36 * 36 * 36), 36)).append(' ');
    }
    return text.substring(0, length - 1) + "\n";
  }
}
