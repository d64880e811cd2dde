package org.paperround.mail.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TotalPaceTest {

  private final Hands clock = new Hands();
  private final List<Instant> asked = new ArrayList<>();
  private Instant free = Instant.MIN;

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10, 1_000})
  void inNoSecondMoreGoThanTheLimit(int limit) throws InterruptedException {
    List<Instant> sent = send(pace(limit), 5 * limit);

    for (int i = limit; i < sent.size(); i++) {
      assertThat(Duration.between(sent.get(i - limit), sent.get(i)))
          .isGreaterThanOrEqualTo(Duration.ofMillis(999));
    }
    assertThat(Duration.between(sent.getFirst(), sent.getLast())).isLessThan(Duration.ofSeconds(6));
  }

  @Test
  void theDatabaseIsAskedTwiceASecondAtMost() throws InterruptedException {
    send(pace(1_000), 10_000);

    assertThat(asked).hasSizeBetween(20, 21);
  }

  @Test
  void anotherProcessWaitsForItsOwnStretch() throws InterruptedException {
    TotalPace one = pace(10);
    TotalPace other = pace(10);
    Instant begin = clock.now;

    List<Instant> sent = new ArrayList<>(send(one, 1));
    sent.addAll(send(other, 5));

    assertThat(sent.getFirst()).isEqualTo(begin);
    assertThat(sent.get(1)).isEqualTo(begin.plusMillis(500));
    assertThat(sent.get(5)).isEqualTo(begin.plusMillis(900));
  }

  @Test
  void whatIsLeftOfAnOldStretchIsNotUsedUpLate() throws InterruptedException {
    TotalPace pace = pace(10);
    send(pace, 1);
    clock.forward(Duration.ofMinutes(1));
    Instant begin = clock.now;

    assertThat(send(pace, 11).getLast()).isEqualTo(begin.plusSeconds(1));
  }

  @Test
  void whoIsLateWithinTheStretchCatchesUp() throws InterruptedException {
    TotalPace pace = pace(10);
    send(pace, 1);
    clock.forward(Duration.ofMillis(350));
    Instant late = clock.now;

    assertThat(send(pace, 3)).containsOnly(late);
  }

  @Test
  void withoutALimitNothingWaitsAndNobodyIsAsked() throws InterruptedException {
    TotalPace pace = new TotalPace(OptionalInt.empty(), clock, this::take, clock::forward);
    Instant begin = clock.now;

    assertThat(send(pace, 10_000)).containsOnly(begin);
    assertThat(asked).isEmpty();
    assertThat(pace.isLimited()).isFalse();
  }

  @Test
  void whileTheDatabaseIsAwayNobodyMaySend() throws InterruptedException {
    TotalPace pace =
        new TotalPace(
            OptionalInt.of(10),
            clock,
            (now, length) -> {
              throw new IllegalStateException("away");
            },
            clock::forward);

    assertThatThrownBy(pace::awaitTurn).hasMessage("away");
    assertThatThrownBy(pace::awaitTurn).hasMessage("away");
  }

  @Test
  void onceStoppedNobodyWaitsAndNobodyMaySend() throws InterruptedException {
    TotalPace pace = pace(1);
    send(pace, 1);
    Instant before = clock.now;
    pace.stop();

    assertThat(pace.awaitTurn()).isFalse();
    assertThat(clock.now).isEqualTo(before);
  }

  @Test
  void whoWaitsWhenItIsStoppedMayNotSend() throws InterruptedException {
    List<TotalPace> stopping = new ArrayList<>();
    TotalPace pace =
        new TotalPace(
            OptionalInt.of(1), clock, this::take, time -> stopping.forEach(TotalPace::stop));
    pace.awaitTurn();
    stopping.add(pace);

    assertThat(pace.awaitTurn()).isFalse();
  }

  @Test
  void aLimitOfNothingStopsTheStart() {
    assertThatThrownBy(() -> pace(0)).hasMessageContaining("most-per-second must be at least 1");
  }

  private TotalPace pace(int most) {
    return new TotalPace(OptionalInt.of(most), clock, this::take, clock::forward);
  }

  private Instant take(Instant now, Duration length) {
    asked.add(now);
    Instant begin = free.isAfter(now) ? free : now;
    free = begin.plus(length);
    return begin;
  }

  private List<Instant> send(TotalPace pace, int mails) throws InterruptedException {
    List<Instant> sent = new ArrayList<>();
    for (int i = 0; i < mails; i++) {
      assertThat(pace.awaitTurn()).isTrue();
      sent.add(clock.now);
    }
    return sent;
  }
}
