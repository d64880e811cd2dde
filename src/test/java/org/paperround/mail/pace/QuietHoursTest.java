package org.paperround.mail.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTest {

  private final Hands clock = new Hands();

  /** In 2026 the clocks of Berlin go from 2 to 3 on 29 March, and from 3 to 2 on 25 October. */
  @ParameterizedTest
  @CsvSource({
    "22:00-06:00, UTC, 2026-11-23T21:59:59Z,",
    "22:00-06:00, UTC, 2026-11-23T22:00:00Z, 2026-11-24T06:00:00Z",
    "22:00-06:00, UTC, 2026-11-24T05:59:59Z, 2026-11-24T06:00:00Z",
    "22:00-06:00, UTC, 2026-11-24T06:00:00Z,",
    "12:00-14:30, UTC, 2026-11-24T11:59:59Z,",
    "12:00-14:30, UTC, 2026-11-24T12:00:00Z, 2026-11-24T14:30:00Z",
    "12:00-14:30, UTC, 2026-11-24T14:30:00Z,",
    "20:00-00:00, UTC, 2026-11-24T23:59:59Z, 2026-11-25T00:00:00Z",
    "' 22:00 - 06:00 ', Europe/Berlin, 2026-11-24T04:59:59Z, 2026-11-24T05:00:00Z",
    "22:00-06:00, Europe/Berlin, 2026-03-28T21:00:00Z, 2026-03-29T04:00:00Z",
    "22:00-02:30, Europe/Berlin, 2026-03-29T00:59:59Z, 2026-03-29T01:00:00Z",
    "22:00-02:30, Europe/Berlin, 2026-03-29T01:00:00Z,",
    "02:30-06:00, Europe/Berlin, 2026-03-29T00:59:59Z,",
    "02:30-06:00, Europe/Berlin, 2026-03-29T01:00:00Z, 2026-03-29T04:00:00Z",
    "22:00-06:00, Europe/Berlin, 2026-10-24T20:00:00Z, 2026-10-25T05:00:00Z",
    "22:00-02:30, Europe/Berlin, 2026-10-25T00:29:59Z, 2026-10-25T00:30:00Z",
    "22:00-02:30, Europe/Berlin, 2026-10-25T00:59:59Z,",
    "22:00-02:30, Europe/Berlin, 2026-10-25T01:00:00Z, 2026-10-25T01:30:00Z",
    "22:00-02:30, Europe/Berlin, 2026-10-25T01:30:00Z,"
  })
  void theClocksOnTheWallSayWhenItIsQuietAndForHowLong(
      String hours, String zone, Instant now, @Nullable Instant end) {
    clock.now = now;

    assertThat(new QuietHours(Optional.of(hours), zone, clock).until())
        .isEqualTo(Optional.ofNullable(end));
  }

  @Test
  void withoutHoursItIsNeverQuiet() {
    assertThat(new QuietHours(Optional.empty(), "UTC", clock).until()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"22:00", "22-6", "22:00-25:00", "07:00-07:00", "22:00-06:00-07:00", "x"})
  void hoursThatCannotBeReadAreShownWithWhatTheyShouldLookLike(String hours) {
    assertThatThrownBy(() -> new QuietHours(Optional.of(hours), "UTC", clock))
        .hasMessage(
            "paperround.mail.quiet-hours must be two different times such as 22:00-06:00, not "
                + hours);
  }

  @Test
  void soIsAZone() {
    assertThatThrownBy(() -> new QuietHours(Optional.empty(), "Berlin", clock))
        .hasMessage("paperround.mail.quiet-zone must be a zone such as Europe/Berlin, not Berlin");
  }
}
