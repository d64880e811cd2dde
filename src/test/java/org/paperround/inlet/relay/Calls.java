package org.paperround.inlet.relay;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Calls as relays make them. */
final class Calls {

  static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  private Calls() {}

  static HookCall of(String body, Map<String, String> headers) {
    Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(headers);
    return new HookCall(
        name -> byName.get(name.toLowerCase(Locale.ROOT)), body.getBytes(StandardCharsets.UTF_8));
  }

  static HookCall of(String body) {
    return of(body, Map.of());
  }

  static Clock clock(Duration after) {
    return Clock.fixed(NOW.plus(after), ZoneOffset.UTC);
  }

  /** A short form of the batch for tables: each kind, or what else came of the event. */
  static String outcome(Batch batch) {
    if (!batch.leavers().isEmpty()) {
      return "LEAVES";
    }
    if (batch.unreadable() > 0) {
      return "UNREADABLE";
    }
    return batch.reports().isEmpty() ? "IGNORED" : batch.reports().getFirst().kind().name();
  }
}
