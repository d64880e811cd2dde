package org.paperround.inlet.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paperround.inlet.InletConfig;
import org.paperround.inlet.InletSettings;
import org.paperround.inlet.RecordingTaker;

class HooksTest {

  private static final String LOGIN = "postmark:a-long-password-here";

  private final RecordingTaker taker = new RecordingTaker();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Hooks hooks =
      hooks(
          new PostmarkEvents(
              InletSettings.of(
                  Map.of(
                      "hooks.postmark.user", "postmark",
                      "hooks.postmark.password", "a-long-password-here"))),
          new MailgunEvents(InletSettings.of(Map.of())));

  @Test
  void whatIsNotConfiguredIsNotThere() {
    assertThat(hooks.expects("postmark")).isTrue();
    assertThat(hooks.expects("mailgun")).isFalse();
    assertThat(hooks.take("mailgun", call("{}"))).isEqualTo(HookAnswer.Refused.UNKNOWN);
    assertThat(hooks.take("nobody", call("{}"))).isEqualTo(HookAnswer.Refused.UNKNOWN);
  }

  @Test
  void anEventIsHandedOnEachTimeUnderOneName() {
    HookCall call =
        call("{\"RecordType\":\"Bounce\",\"ID\":7,\"Type\":\"HardBounce\",\"Email\":\"a@b.org\"}");

    assertThat(hooks.take("postmark", call)).isEqualTo(new HookAnswer.Accepted(1, 0, 0));
    assertThat(hooks.take("postmark", call)).isEqualTo(new HookAnswer.Accepted(1, 0, 0));

    assertThat(taker.reports).hasSize(2);
    assertThat(taker.stored).hasSize(1);
    assertThat(
            meters
                .counter("paperround.inlet.events", "relay", "postmark", "result", "taken")
                .count())
        .isEqualTo(2);
  }

  @Test
  void aReaderWhoLeavesAtTheRelayLeavesHere() {
    HookCall call =
        call(
            "{\"RecordType\":\"Bounce\",\"ID\":7,\"Type\":\"Unsubscribe\",\"Email\":\"a@b.org\","
                + "\"BouncedAt\":\"2025-03-01T10:00:00Z\"}");

    assertThat(hooks.take("postmark", call)).isEqualTo(new HookAnswer.Accepted(1, 0, 0));
    assertThat(taker.leavers).containsExactly("a@b.org at 2025-03-01T10:00:00Z");
    assertThat(taker.reports).isEmpty();
  }

  @Test
  void whileTheDatabaseIsAwayTheRelayIsToComeAgain() {
    taker.left = 0;

    assertThat(
            hooks.take(
                "postmark",
                call("{\"RecordType\":\"Bounce\",\"Type\":\"HardBounce\",\"Email\":\"a@b.org\"}")))
        .isEqualTo(HookAnswer.Refused.UNAVAILABLE);
  }

  @Test
  void nothingIsReadBeforeTheCallIsProved() {
    HookCall unproved = Calls.of("nonsense");

    assertThat(hooks.take("postmark", unproved)).isEqualTo(HookAnswer.Refused.UNAUTHORIZED);
    assertThat(hooks.take("postmark", call("nonsense"))).isEqualTo(HookAnswer.Refused.UNREADABLE);
    assertThat(taker.reports).isEmpty();
  }

  @Test
  void whatIsParsedBeforeItIsProvedIsSmall() {
    InletConfig all =
        InletSettings.of(
            Map.of(
                "hooks.mailgun.signing-key", "key",
                "hooks.amazon.topics", "arn:aws:sns:eu-west-1:123456789012:bounces"));
    Download none =
        address -> {
          throw new IOException("nothing is fetched");
        };
    Hooks both =
        hooks(new MailgunEvents(all), new AmazonEvents(all, new SnsCertificates(none), none));

    assertThat(both.largest("mailgun")).isEqualTo(512 * 1024);
    assertThat(both.largest("amazon")).isEqualTo(512 * 1024);
    assertThat(hooks.largest("postmark")).isEqualTo(4 * 1024 * 1024);
    assertThat(hooks.largest("nobody")).isZero();
  }

  @Test
  void fewCallsAreWorkedOnAtOnce() {
    Nested relay = new Nested();
    Hooks busy = hooks(relay);
    relay.within = () -> relay.answers.add(busy.take("nested", Calls.of("")));

    relay.answers.add(busy.take("nested", Calls.of("")));
    assertThat(relay.answers)
        .as("the fifth, begun within the others, comes back first")
        .hasSize(5)
        .startsWith(HookAnswer.Refused.UNAVAILABLE)
        .endsWith(HookAnswer.Refused.FORBIDDEN)
        .containsOnlyOnce(HookAnswer.Refused.UNAVAILABLE);

    relay.within = () -> {};
    assertThat(busy.take("nested", Calls.of(""))).isEqualTo(HookAnswer.Refused.FORBIDDEN);
  }

  /** Something else happens while a call is worked on. */
  private static final class Nested implements RelayEvents {

    private final List<HookAnswer> answers = new ArrayList<>();
    private Runnable within = () -> {};

    @Override
    public String name() {
      return "nested";
    }

    @Override
    public int largest() {
      return 1;
    }

    @Override
    public boolean isOn() {
      return true;
    }

    @Override
    public Optional<HookAnswer.Refused> objection(HookCall call, Instant now) {
      within.run();
      return Optional.of(HookAnswer.Refused.FORBIDDEN);
    }

    @Override
    public Batch read(HookCall call, Instant now) {
      return Batch.EMPTY;
    }
  }

  private Hooks hooks(RelayEvents... relays) {
    return new Hooks(List.of(relays), taker, meters, Calls.clock(Duration.ZERO));
  }

  private static HookCall call(String body) {
    String login = Base64.getEncoder().encodeToString(LOGIN.getBytes(StandardCharsets.UTF_8));
    return Calls.of(body, Map.of("Authorization", "Basic " + login));
  }
}
