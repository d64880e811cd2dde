package org.paperround.mail.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.paperround.mail.Transmission;
import org.paperround.mail.Transmission.Outcome;

class ServerRestTest {

  private static final Transmission AWAY =
      new Transmission(Outcome.DEFERRED, null, null, "not reached", true);
  private static final Transmission TAKEN = new Transmission(Outcome.ACCEPTED, 250, null, "");

  private final Hands clock = new Hands();
  private final ServerRest rest = new ServerRest(clock, new Random(7));

  @Test
  void nobodyWaitsForAServerThatAnswers() {
    rest.report(TAKEN);

    assertThat(rest.until()).isEmpty();
  }

  @Test
  void aServerThatIsAwayIsLeftAloneForAFewSeconds() {
    rest.report(AWAY);

    assertThat(rested()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
    clock.forward(Duration.ofSeconds(6));
    assertThat(rest.until()).isEmpty();
  }

  @Test
  void failuresAtTheSameTimeCountOnce() {
    for (int i = 0; i < 16; i++) {
      rest.report(AWAY);
    }

    assertThat(rested()).isLessThanOrEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void theRestGrowsToAMinuteAndNoLonger() {
    Duration last = Duration.ZERO;
    for (int i = 0; i < 4; i++) {
      rest.report(AWAY);
      assertThat(rested()).isGreaterThan(last);
      last = rested();
      clock.forward(last);
    }
    for (int i = 0; i < 50; i++) {
      rest.report(AWAY);
      assertThat(rested()).isBetween(Duration.ofSeconds(32), Duration.ofSeconds(72));
      clock.forward(rested());
    }
  }

  @Test
  void theFirstAnswerEndsItAndTheNextBeginsSmall() {
    for (int i = 0; i < 5; i++) {
      rest.report(AWAY);
      clock.forward(rested());
    }
    rest.report(AWAY);
    rest.report(TAKEN);
    assertThat(rest.until()).isEmpty();

    rest.report(AWAY);
    assertThat(rested()).isLessThanOrEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void aRefusalOfOneMailIsAnAnswerTooButOurOwnFailureIsNone() {
    rest.report(AWAY);
    rest.report(new Transmission(Outcome.UNCERTAIN, null, null, "internal error"));
    assertThat(rest.until()).isPresent();

    rest.report(new Transmission(Outcome.REJECTED, 550, "5.1.1", "no such user"));
    assertThat(rest.until()).isEmpty();
  }

  private Duration rested() {
    return Duration.between(clock.instant(), rest.until().orElseThrow());
  }
}
