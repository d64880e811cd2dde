package org.paperround.inlet.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paperround.inlet.InletSettings;
import org.paperround.inlet.RecordingTaker;

class HooksTest {

  private static final String LOGIN = "postmark:a-long-password-here";

  private final RecordingTaker taker = new RecordingTaker();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Hooks hooks =
      new Hooks(
          List.of(
              new PostmarkEvents(
                  InletSettings.of(
                      Map.of(
                          "hooks.postmark.user", "postmark",
                          "hooks.postmark.password", "a-long-password-here"))),
              new MailgunEvents(InletSettings.of(Map.of()))),
          taker,
          meters,
          Calls.clock(Duration.ZERO));

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
        call("{\"RecordType\":\"Bounce\",\"ID\":7,\"Type\":\"Unsubscribe\",\"Email\":\"a@b.org\"}");

    assertThat(hooks.take("postmark", call)).isEqualTo(new HookAnswer.Accepted(1, 0, 0));
    assertThat(taker.leavers).containsExactly("a@b.org");
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

  private static HookCall call(String body) {
    String login = Base64.getEncoder().encodeToString(LOGIN.getBytes(StandardCharsets.UTF_8));
    return Calls.of(body, Map.of("Authorization", "Basic " + login));
  }
}
