package org.paperround.source.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that stands still but for pauses, which take no time and move it. */
public final class PausedTime extends Clock implements Pause {

  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-23T08:00:00Z");

  @Override
  public synchronized void pause(Duration time) {
    pauses.add(time);
    now = now.plus(time);
  }

  /** Moves it by hand. */
  public synchronized void forward(Duration time) {
    now = now.plus(time);
  }

  /** All pauses so far. */
  public synchronized List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the service computes in UTC");
  }
}
