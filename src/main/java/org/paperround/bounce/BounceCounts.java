package org.paperround.bounce;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How many events were taken in, as metrics. */
@Singleton
class BounceCounts {

  private final Map<Kind, Counter> byKind = new EnumMap<>(Kind.class);

  BounceCounts(MeterRegistry meters) {
    for (Kind kind : Kind.values()) {
      byKind.put(
          kind,
          Counter.builder("paperround.bounces")
              .description("What came back of sent mails, each event once")
              .tag("kind", kind.name().toLowerCase(Locale.ROOT))
              .register(meters));
    }
  }

  void count(Kind kind) {
    Objects.requireNonNull(byKind.get(kind)).increment();
  }
}
