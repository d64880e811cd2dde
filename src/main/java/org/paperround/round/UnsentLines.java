package org.paperround.round;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Counts, as metrics, lines that were closed without a mail. */
@Singleton
class UnsentLines {

  private final Map<DeliveryState, Counter> counters = new EnumMap<>(DeliveryState.class);

  UnsentLines(MeterRegistry meters) {
    for (DeliveryState state :
        new DeliveryState[] {
          DeliveryState.NOTHING_TO_SAY, DeliveryState.SUPPRESSED, DeliveryState.EXPIRED
        }) {
      counters.put(
          state,
          Counter.builder("paperround.round.unsent")
              .tag("state", state.name().toLowerCase(Locale.ROOT))
              .register(meters));
    }
  }

  /**
   * Counts lines.
   *
   * @param written for each line 1 if it was closed, as a batch of updates tells
   */
  void closed(DeliveryState state, int[] written) {
    Objects.requireNonNull(counters.get(state)).increment(Arrays.stream(written).sum());
  }
}
