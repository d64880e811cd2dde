package org.paperround.mail.dkim;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.paperround.mail.Encoders;
import org.paperround.mail.MessageEncoder;
import org.paperround.mail.mime.EncodedText;

/**
 * Not a test: measures how many signatures, and how many whole mails of 20 kB put together and
 * signed, one thread makes in a second of its processor time; for {@code -Dsigning.bench=SECONDS}
 * each, after as many to warm up.
 */
@EnabledIfSystemProperty(named = "signing.bench", matches = "[0-9]+")
class SigningBench {

  private static final long NANOS = Long.getLong("signing.bench", 1) * 1_000_000_000;
  private static final Instant NOW = Instant.parse("2026-11-29T05:00:00Z");
  private static final DkimKey ED25519 = Keys.rfcEd25519();

  private record Case(String name, List<DkimKey> keys) {}

  private static final List<Case> CASES =
      List.of(
          new Case("none", List.of()),
          new Case("RSA-2048", List.of(Keys.rsa())),
          new Case("Ed25519", List.of(ED25519)),
          new Case("both", List.of(Keys.rsa(), ED25519)));

  private final List<EncodedText> html = pieces(14_000);
  private final List<EncodedText> text = pieces(5_000);

  @Test
  void signaturesAndMailsInASecond() {
    List<String> lines = new ArrayList<>();
    for (CryptoProvider provider : List.of(CryptoProvider.PLATFORM, CryptoProvider.fastest())) {
      for (Case one : CASES) {
        DkimSigner signer = new DkimSigner("example.org", one.keys(), provider);
        MessageEncoder encoder = Encoders.at(NOW, signer);
        byte[] mail = mail(encoder, 0);
        lines.add(
            String.format(
                Locale.ROOT,
                "%s %s: %,.0f mails of %d octets a second, %s",
                provider.provider() == null ? "JDK" : provider.provider().getName(),
                one.name(),
                rate(number -> mail(encoder, number)),
                mail.length,
                one.keys().size() == 1 ? signatures(one.keys().getFirst(), provider) : ""));
      }
    }
    System.getLogger(SigningBench.class.getName())
        .log(System.Logger.Level.INFO, "\n" + String.join("\n", lines));
    assertThat(lines).hasSize(8);
  }

  private static String signatures(DkimKey key, CryptoProvider provider) {
    KeySigner signer = new KeySigner(key, provider);
    byte[] data = "x".repeat(1_500).getBytes(StandardCharsets.US_ASCII);
    return String.format(Locale.ROOT, "%,.0f signatures a second", rate(n -> signer.sign(data)));
  }

  private byte[] mail(MessageEncoder encoder, int number) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("List-Id", "\"Paper Round\" <daily.example.org>");
    headers.put("List-Unsubscribe", "<https://papers.example.org/unsubscribe/" + number + ">");
    headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    headers.put("Feedback-ID", "20261129:daily:digest:example-org");
    headers.put("Auto-Submitted", "auto-generated");
    return encoder
        .encode("ada@example.org", "Five papers", number + "@example.org", headers, text, html)
        .octets();
  }

  @FunctionalInterface
  private interface Work {
    byte[] run(int number);
  }

  /** The second time counts. */
  private static double rate(Work work) {
    double rate = 0;
    for (int round = 0; round < 2; round++) {
      long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long now = begun;
      int done = 0;
      while (now - begun < NANOS) {
        work.run(done++);
        now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      }
      rate = done * 1e9 / (now - begun);
    }
    return rate;
  }

  private static List<EncodedText> pieces(int length) {
    Random random = new Random(length);
    List<EncodedText> pieces = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      StringBuilder piece = new StringBuilder("  <p>");
      while (piece.length() < length / 50) {
        piece.append(Integer.toString(random.nextInt(36 * 36 * 36 * 36), 36)).append(' ');
      }
      pieces.add(EncodedText.of(piece.append('\n').toString()));
    }
    return pieces;
  }
}
