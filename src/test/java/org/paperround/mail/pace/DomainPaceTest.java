package org.paperround.mail.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paperround.mail.Transmission.Outcome.ACCEPTED;
import static org.paperround.mail.Transmission.Outcome.DEFERRED;
import static org.paperround.mail.Transmission.Outcome.REJECTED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paperround.mail.Transmission;

class DomainPaceTest {

  private static final Transmission FINE = new Transmission(ACCEPTED, 250, "2.0.0", "");
  private static final Transmission SLOWER = new Transmission(DEFERRED, 421, "4.7.28", "slower");
  private static final Transmission TEACHES_NOTHING =
      new Transmission(DEFERRED, 450, "4.2.0", "greylisted");
  private static final Duration TICK = Duration.ofSeconds(30);
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
    useUpWhatTimeGoneByAllows();

    assertThat(sentInASecond(100)).isBetween(4, 6);
  }

  @Test
  void eachSuccessAllowsALittleMore() {
    tenASecondFor(20);
    complain(BUSY);
    clock.now = clock.now.plus(LONG);
    useUpWhatTimeGoneByAllows();
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
  void whoFindsAsManyOnTheirWayAsTheDomainTakesMayAskAgainAtOnce() {
    pace.acquire(BUSY);
    pace.acquire(BUSY);
    pace.report(BUSY, SLOWER);
    pace.report(BUSY, SLOWER);
    clock.forward(LONG);
    assertThat(pace.acquire(BUSY)).isEqualTo(new Turn.Go());

    assertThat(pace.acquire(BUSY)).isEqualTo(new Turn.Full());
    Instant first = pace.later(BUSY);
    assertThat(first).isAfterOrEqualTo(clock.now);
    assertThat(pace.later(BUSY)).as("times of their own").isAfter(first);
    pace.giveBack(BUSY);
    assertThat(pace.acquire(BUSY)).isEqualTo(new Turn.Go());
  }

  @Test
  void afterHoursOfQuietAMinutesWorthMayGoAtOnceAndNoMore() {
    tenASecondFor(20);
    complain(BUSY);
    clock.forward(Duration.ofHours(9));

    assertThat(useUpWhatTimeGoneByAllows()).isBetween(60 * 5, 60 * 6);
    assertThat(pace.acquire(BUSY)).isInstanceOf(Turn.NotBefore.class);
  }

  @Test
  void allWhoWaitGoAtTheLearnedPaceThoughTheyComeBackInBursts() {
    tenASecondFor(20);
    complain(BUSY);

    Waiters waiters = new Waiters(500, FINE);
    waiters.comeBackEvery(TICK, Duration.ofMinutes(3));

    assertThat(waiters.left()).isZero();
    assertThat(waiters.putOff).isLessThan(500 * 3 / 2);
  }

  @Test
  void eightTimesAsManyArePutOffNotMuchMoreThanEightTimesAsOften() {
    tenASecondFor(20);
    complain(BUSY);

    Waiters waiters = new Waiters(4_000, FINE);
    waiters.comeBackEvery(TICK.plusSeconds(7), Duration.ofMinutes(8));

    assertThat(waiters.left()).isZero();
    assertThat(waiters.putOff).isLessThan(4_000 * 3 / 2);
  }

  @Test
  void howeverTheyComeBackNoMoreGoThanThePaceAllowsAndAMinutesWorthAtOnce() {
    tenASecondFor(20);
    complain(BUSY);
    clock.forward(Duration.ofHours(9));
    double perSecond = useUpWhatTimeGoneByAllows() / 60.0;

    Waiters waiters = new Waiters(10_000, TEACHES_NOTHING);
    waiters.comeBackEvery(TICK, Duration.ofMinutes(20));

    assertThat(waiters.went).hasSizeGreaterThan((int) (18 * 60 * perSecond));
    for (int from = 0; from < waiters.went.size(); from += 50) {
      for (int to = from; to < waiters.went.size(); to += 50) {
        double seconds =
            Duration.between(waiters.went.get(from), waiters.went.get(to)).toMillis() / 1e3;
        assertThat(to - from).isLessThanOrEqualTo((int) (perSecond * (seconds + 60)) + 1);
      }
    }
  }

  /** Mails that are put off and come back as in the round: all whose time has come, at a tick. */
  private final class Waiters {
    private final PriorityQueue<Instant> times = new PriorityQueue<>();
    private final List<Instant> went = new ArrayList<>();
    private final Transmission end;
    private int putOff;

    Waiters(int count, Transmission end) {
      this.end = end;
      IntStream.range(0, count).forEach(i -> ask());
    }

    void comeBackEvery(Duration tick, Duration longest) {
      Instant until = clock.now.plus(longest);
      while (left() > 0 && clock.now.isBefore(until)) {
        clock.forward(tick);
        int due = (int) times.stream().filter(time -> !time.isAfter(clock.now)).count();
        for (int i = 0; i < due; i++) {
          times.remove();
          ask();
        }
      }
    }

    private void ask() {
      if (pace.acquire(BUSY) instanceof Turn.NotBefore(Instant at)) {
        times.add(at);
        putOff++;
      } else {
        pace.report(BUSY, end);
        went.add(clock.now);
      }
    }

    int left() {
      return times.size();
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

  private int useUpWhatTimeGoneByAllows() {
    int sent = 0;
    while (pace.acquire(BUSY).equals(new Turn.Go())) {
      pace.report(BUSY, TEACHES_NOTHING);
      sent++;
    }
    return sent;
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
