package org.paperround.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpeedTest {

  private static final Instant BEGIN = Instant.parse("2026-11-24T07:00:00Z");

  private static final Accounts.Span NONE = new Accounts.Span(0, null, null);

  @Test
  void theRateIsOfMailsSinceTheFirstAndWhoIsLeftIsMeasuredByAllSinceTheBeginning() {
    Accounting accounting =
        Accounting.of(
            300, Map.of(DeliveryState.ACCEPTED, 200L, DeliveryState.NOTHING_TO_SAY, 100L), 600);

    Speed speed = Speed.of(accounting, BEGIN, accepted(200, 10, 30), after(30));

    assertThat(speed).isEqualTo(new Speed(10.0, 60L));
  }

  @Test
  void beforeAnybodyWasSeenToNothingIsKnown() {
    Accounting accounting = Accounting.of(0, Map.of(), 600);

    assertThat(Speed.of(accounting, BEGIN, NONE, after(9))).isEqualTo(new Speed(null, null));
    assertThat(Speed.of(accounting, BEGIN, NONE, BEGIN)).isEqualTo(new Speed(null, null));
  }

  @Test
  void aRoundThatIsOverKeepsItsRate() {
    Accounting accounting = Accounting.of(50, Map.of(DeliveryState.ACCEPTED, 50L), 0);

    Speed speed = Speed.of(accounting, BEGIN, accepted(50, 10, 20), after(86_400));

    assertThat(speed).isEqualTo(new Speed(5.0, 0L));
  }

  @Test
  void aRoundOfAMomentHasNoRate() {
    Accounting accounting = Accounting.of(1, Map.of(DeliveryState.ACCEPTED, 1L), 0);

    assertThat(Speed.of(accounting, BEGIN, accepted(1, 0, 0), after(60)))
        .isEqualTo(new Speed(null, 0L));
  }

  @Test
  void whatIsAcceptedAtAnotherTryLongAfterTheEndDoesNotCount() {
    Accounting accounting = Accounting.of(51, Map.of(DeliveryState.ACCEPTED, 51L), 0);

    Speed speed = Speed.of(accounting, BEGIN, accepted(50, 10, 20), after(30));

    assertThat(speed).isEqualTo(new Speed(5.0, 0L));
  }

  private static Accounts.Span accepted(long count, long first, long last) {
    return new Accounts.Span(count, after(first), after(last));
  }

  private static Instant after(long seconds) {
    return BEGIN.plusSeconds(seconds);
  }
}
