package org.paperround.inlet;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;

/**
 * The parts that mailboxes share, put together by hand.
 *
 * @param taker what was taken
 * @param registry the metrics
 * @param config the settings
 * @param letters takes messages
 * @param polls looks into mailboxes
 */
public record Inlets(
    RecordingTaker taker,
    SimpleMeterRegistry registry,
    InletConfig config,
    Letters letters,
    Polls polls) {

  /** By settings whose names go without {@code paperround.inlet.} */
  public static Inlets of(Map<String, String> settings, Clock clock) {
    RecordingTaker taker = new RecordingTaker();
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    InletConfig config = InletSettings.of(settings);
    InletMeters meters = new InletMeters(registry, config, clock);
    return new Inlets(
        taker,
        registry,
        config,
        new Letters(taker, config, meters),
        new Polls(config, meters, clock));
  }

  /** How many messages came to a result. */
  public double messages(String way, String result) {
    return registry.counter("paperround.inlet.messages", "way", way, "result", result).count();
  }
}
