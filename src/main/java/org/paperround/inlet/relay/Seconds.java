package org.paperround.inlet.relay;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times as relays sign them: seconds since 1970. */
final class Seconds {

  private static final int LONGEST = 24;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal LARGEST = BigDecimal.valueOf(100_000_000_000L);

  /** How far a relay's clock may be ahead of ours. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private Seconds() {}

  /** The instant; null if the text is no such time. */
  static @Nullable Instant instant(@Nullable String text) {
    if (text == null || text.length() > LONGEST) {
      return null;
    }
    try {
      BigDecimal seconds = new BigDecimal(text);
      boolean within = seconds.signum() >= 0 && seconds.compareTo(LARGEST) < 0;
      return within ? Instant.ofEpochMilli(seconds.multiply(THOUSAND).longValue()) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Whether a signature of this time still counts. */
  static boolean isFresh(@Nullable Instant signed, Instant now, Duration window) {
    return signed != null
        && !signed.isAfter(now.plus(AHEAD))
        && !signed.isBefore(now.minus(window));
  }
}
