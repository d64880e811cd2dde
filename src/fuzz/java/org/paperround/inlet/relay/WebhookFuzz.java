package org.paperround.inlet.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.paperround.bounce.Kind;
import org.paperround.bounce.Report;
import org.paperround.inlet.InletConfig;
import org.paperround.inlet.InletSettings;
import org.paperround.testing.Allocation;

/** Whatever a relay sends is read, or refused as unreadable; what is read fits into the database. */
class WebhookFuzz {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  private final InletConfig config =
      InletSettings.of(
          Map.of(
              "hooks.amazon.topics", "arn:aws:sns:eu-west-1:123456789012:t",
              "hooks.mailgun.signing-key", "key"));

  private final Download download =
      address -> {
        throw new IOException("nothing is fetched");
      };

  private final MailgunEvents mailgun = new MailgunEvents(config);
  private final AmazonEvents amazon =
      new AmazonEvents(config, new SnsCertificates(download), download);

  private final List<RelayEvents> relays =
      List.of(mailgun, amazon, new SendgridEvents(config), new PostmarkEvents(config));

  @FuzzTest(maxDuration = "60s")
  void whateverARelaySendsIsReadOrRefused(byte[] body) {
    Allocation.bounded(() -> read(body));
  }

  private void read(byte[] body) {
    HookCall call = new HookCall(name -> null, body);
    assertThat(mailgun.objection(call, NOW)).isPresent();
    assertThat(amazon.objection(call, NOW)).isPresent();
    relays.forEach(relay -> read(relay, call));
    check(SesEvents.read(new String(body, StandardCharsets.UTF_8), "amazon", NOW));
  }

  private static void read(RelayEvents relay, HookCall call) {
    try {
      check(relay.read(call, NOW));
    } catch (UnreadableCallException | IOException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  private static void check(Batch batch) {
    for (Report report : batch.reports()) {
      assertThat(report.kind()).isNotEqualTo(Kind.IGNORED);
      assertThat(report.recipient()).contains("@").hasSizeLessThanOrEqualTo(320);
      assertThat(report.toString()).doesNotContainPattern("\\p{Cc}");
      assertThat(report.at()).isBeforeOrEqualTo(NOW);
      assertThat(report.eventId()).hasSizeLessThanOrEqualTo(100);
    }
  }
}
