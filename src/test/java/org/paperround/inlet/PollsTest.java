package org.paperround.inlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;
import org.paperround.testing.MovableClock;

class PollsTest {

  private final MovableClock clock = new MovableClock();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final InletConfig config = InletSettings.of(Map.of("every", "1m", "longest-retry", "1h"));
  private final InletMeters meters = new InletMeters(registry, config, clock);
  private final Polls polls = new Polls(config, meters, clock);

  @Test
  void aMailboxThatFailsIsLeftAloneForLongerEachTime() {
    Mailbox broken =
        (mark, passed) -> {
          throw new MailboxException("no answer");
        };
    PollState state = PollState.START;
    Duration before = Duration.ZERO;
    for (int failures = 1; failures <= 12; failures++) {
      Instant tried = clock.instant();
      state = polls.run("test", broken, state);
      Duration wait = Duration.between(tried, state.notBefore());
      assertThat(state.failures()).isEqualTo(failures);
      assertThat(wait)
          .isGreaterThan(failures < 6 ? before : Duration.ofMinutes(20))
          .isLessThan(Duration.ofMinutes(73));
      before = wait;
      clock.moveTo(state.notBefore().plusMillis(1));
    }
    assertThat(polls("failed")).isEqualTo(12);
  }

  @Test
  void nothingIsAskedBeforeItsTime() {
    PollState waiting = new PollState(3, clock.instant().plus(Duration.ofHours(1)), "7");

    PollState after =
        polls.run(
            "test",
            (mark, passed) -> {
              throw new AssertionError("asked");
            },
            waiting);

    assertThat(after).isEqualTo(waiting);
  }

  @Test
  void whatWasPassedBeforeAFailureStaysSo() {
    PollState state =
        polls.run(
            "test",
            (mark, passed) -> {
              passed.accept("5");
              throw new IllegalStateException("the database is away");
            },
            PollState.START);

    assertThat(state.mark()).isEqualTo("5");
    assertThat(state.failures()).isEqualTo(1);
  }

  @Test
  void aSuccessEndsTheTrouble() {
    polls.run(
        "test",
        (mark, passed) -> {
          throw new MailboxException("no answer");
        },
        PollState.START);
    assertThat(health().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
    assertThat(health().getData().orElseThrow()).containsEntry("test", "no answer");

    PollState state =
        polls.run(
            "test",
            (mark, passed) -> passed.accept(mark + "1"),
            new PollState(1, Instant.EPOCH, "x"));
    clock.forward(Duration.ofSeconds(90));

    assertThat(state).isEqualTo(new PollState(0, Instant.EPOCH, "x1"));
    assertThat(health().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    assertThat(polls("read")).isEqualTo(1);
    assertThat(registry.get("paperround.inlet.age").gauge().value()).isBetween(89.0, 100.0);
  }

  @Test
  void aTroubleEndsWhereAnotherProcessReadsInstead() {
    polls.run(
        "test",
        (mark, passed) -> {
          throw new MailboxException("no answer");
        },
        PollState.START);

    clock.forward(Duration.ofMinutes(119));
    assertThat(health().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
    clock.forward(Duration.ofMinutes(2));
    assertThat(health().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
  }

  @Test
  void theStateIsKeptWithItsTask() {
    PollState state = new PollState(2, Instant.parse("2026-03-04T05:06:07Z"), "7 17 me@host/INBOX");
    JacksonSerializer serializer = new JacksonSerializer();

    assertThat(serializer.deserialize(PollState.class, serializer.serialize(state)))
        .isEqualTo(state);
  }

  private HealthCheckResponse health() {
    return new MailboxHealth(meters).call();
  }

  private double polls(String result) {
    return registry.counter("paperround.inlet.polls", "way", "test", "result", result).count();
  }
}
