package org.paperround.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PulseTest {

  private static final Instant BEGIN = Instant.parse("2026-11-24T07:00:00Z");

  @Test
  void aRoundBeganAtTheLastLookAtWhichNobodyWaitedAndGoesAsFastAsThoseWhoWaitBecomeFewer() {
    Pulse first = Pulse.first(BEGIN).next(after(30), 1_000);
    assertThat(first).isEqualTo(new Pulse(after(30), BEGIN, 1_000, null));
    assertThat(first.secondsFor(1_000)).isNull();

    Pulse second = first.next(after(60), 700);
    assertThat(second).isEqualTo(new Pulse(after(60), BEGIN, 700, 10.0));
    assertThat(second.secondsFor(695)).isEqualTo(70);

    Pulse third = second.next(after(90), 0);
    assertThat(third).isEqualTo(Pulse.first(after(90)));
    assertThat(third.secondsFor(0)).isZero();
  }

  @Test
  void whileMoreBecomeDueThanAreSeenToNobodyKnowsHowLongItTakes() {
    Pulse before = Pulse.first(BEGIN).next(after(30), 1_000).next(after(60), 700);

    Pulse more = before.next(after(90), 900);

    assertThat(more).isEqualTo(new Pulse(after(90), BEGIN, 900, null));
    assertThat(more.next(after(90), 800).perSecond()).as("no time went by").isNull();
  }

  @Test
  void itComesBackFromTheDatabaseAsItWas() {
    JacksonSerializer serializer = new JacksonSerializer();
    Pulse pulse = new Pulse(after(60), BEGIN, 700, 10.5);

    assertThat(serializer.deserialize(Pulse.class, serializer.serialize(pulse))).isEqualTo(pulse);
    Pulse first = Pulse.first(BEGIN);
    assertThat(serializer.deserialize(Pulse.class, serializer.serialize(first))).isEqualTo(first);
  }

  private static Instant after(long seconds) {
    return BEGIN.plusSeconds(seconds);
  }
}
