package org.paperround.mail.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paperround.mail.Transmission.Outcome.ACCEPTED;
import static org.paperround.mail.Transmission.Outcome.DEFERRED;
import static org.paperround.mail.Transmission.Outcome.REJECTED;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paperround.mail.Transmission;

class DomainPaceTest {

  private static final Transmission FINE = new Transmission(ACCEPTED, 250, "2.0.0", "");
  private static final Transmission SLOWER = new Transmission(DEFERRED, 421, "4.7.28", "slower");
  private static final String BUSY = "busy.example";
  private static final Duration LONG = Duration.ofMinutes(1);

  private final Hands clock = new Hands();
  private final DomainPace pace = new DomainPace(clock);

  @Test
  void aDomainThatNeverComplainedHasNoLimit() {
    for (int i = 0; i < 10_000; i++) {
      assertThat(pace.acquire(BUSY)).isEqualTo(new Turn.Go());
    }
  }

  @Test
  void aComplaintMakesItRestAndNoOther() {
    complain(BUSY);

    assertThat(restOf(BUSY)).isBetween(Duration.ofSeconds(24), Duration.ofSeconds(36));
    assertThat(pace.acquire("BUSY.example")).isInstanceOf(Turn.NotBefore.class);
    assertThat(pace.acquire("other.example")).isEqualTo(new Turn.Go());
  }

  @Test
  void afterTheRestHalfAsManyGoAtTheSameTime() {
    IntStream.range(0, 8).forEach(i -> pace.acquire(BUSY));
    pace.report(BUSY, SLOWER);
    IntStream.range(0, 7).forEach(i -> pace.report(BUSY, SLOWER));
    clock.now = clock.now.plus(LONG);

    assertThat(goes(20)).isEqualTo(4);
  }

  @Test
  void afterTheRestTheyGoHalfAsFast() {
    tenASecondFor(20);
    complain(BUSY);
    clock.now = clock.now.plus(LONG);

    assertThat(sentInASecond(100)).isBetween(4, 6);
  }

  @Test
  void eachSuccessAllowsALittleMore() {
    tenASecondFor(20);
    complain(BUSY);
    clock.now = clock.now.plus(LONG);
    int before = sentInASecond(100);
    IntStream.range(0, 60).forEach(second -> sentInASecond(100));

    assertThat(sentInASecond(100)).isBetween(before + 3, before + 10);
  }

  @Test
  void restsGrowAsLongAsNothingSucceeds() {
    complain(BUSY);
    for (int i = 0; i < 12; i++) {
      clock.now = clock.now.plus(Duration.ofMinutes(40));
      complain(BUSY);
    }

    assertThat(restOf(BUSY)).isBetween(Duration.ofMinutes(24), Duration.ofMinutes(36));
  }

  @Test
  void aSuccessMakesTheNextRestShortAgain() {
    complain(BUSY);
    clock.now = clock.now.plus(LONG);
    complain(BUSY);
    clock.now = clock.now.plus(Duration.ofMinutes(2));
    pace.acquire(BUSY);
    pace.report(BUSY, FINE);
    clock.now = clock.now.plus(LONG);
    complain(BUSY);

    assertThat(restOf(BUSY)).isLessThan(Duration.ofSeconds(40));
  }

  @Test
  void thoseWhoWaitGetTimesOfTheirOwnAtWhichTheyMayGo() {
    tenASecondFor(20);
    complain(BUSY);
    var times =
        IntStream.range(0, 50).mapToObj(i -> ((Turn.NotBefore) pace.acquire(BUSY)).at()).toList();

    assertThat(times).doesNotHaveDuplicates().isSorted();
    for (Instant time : times) {
      clock.now = time;
      assertThat(pace.acquire(BUSY)).isEqualTo(new Turn.Go());
      pace.report(BUSY, FINE);
    }
  }

  @Test
  void aQuietDayLiftsTheLimit() {
    complain(BUSY);
    clock.now = clock.now.plus(Duration.ofDays(1)).plus(LONG);

    assertThat(goes(1_000)).isEqualTo(1_000);
  }

  @ParameterizedTest
  @MethodSource
  void otherAnswersAreNoComplaints(Transmission answer) {
    pace.acquire(BUSY);
    pace.report(BUSY, answer);

    assertThat(goes(100)).isEqualTo(100);
  }

  static Stream<Transmission> otherAnswersAreNoComplaints() {
    return Stream.of(
        FINE,
        new Transmission(REJECTED, 550, "5.7.1", "spam"),
        new Transmission(DEFERRED, 452, "4.2.2", "mailbox full"),
        new Transmission(DEFERRED, null, null, "lost"),
        new Transmission(DEFERRED, 421, "4.7.0", "not greeted", true));
  }

  @Test
  void limitsAreRememberedAmongEverMoreDomains() {
    complain(BUSY);
    for (int i = 0; i < 20_001; i++) {
      pace.acquire(i + ".example");
      pace.giveBack(i + ".example");
    }

    assertThat(pace.acquire(BUSY)).isInstanceOf(Turn.NotBefore.class);
  }

  @Test
  void whatWasNotSentTeachesNothing() {
    pace.acquire(BUSY);
    pace.giveBack(BUSY);

    assertThatThrownBy(() -> pace.giveBack(BUSY)).isInstanceOf(IllegalStateException.class);
  }

  private void complain(String domain) {
    assertThat(pace.acquire(domain)).isEqualTo(new Turn.Go());
    pace.report(domain, SLOWER);
  }

  private Duration restOf(String domain) {
    return Duration.between(clock.now, ((Turn.NotBefore) pace.acquire(domain)).at());
  }

  private int goes(int tries) {
    return (int)
        IntStream.range(0, tries)
            .peek(i -> clock.now = clock.now.plusSeconds(3))
            .filter(i -> pace.acquire(BUSY).equals(new Turn.Go()))
            .count();
  }

  private void tenASecondFor(int seconds) {
    for (int i = 0; i < 10 * seconds; i++) {
      clock.now = clock.now.plusMillis(100);
      pace.acquire(BUSY);
      pace.report(BUSY, FINE);
    }
  }

  private int sentInASecond(int tries) {
    int sent = 0;
    for (int i = 0; i < tries; i++) {
      if (pace.acquire(BUSY).equals(new Turn.Go())) {
        pace.report(BUSY, FINE);
        sent++;
      }
      clock.now = clock.now.plus(Duration.ofSeconds(1).dividedBy(tries));
    }
    return sent;
  }
}
