package org.paperround.subscriber;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the consent log.
 *
 * @param action what the person did
 * @param at when
 * @param formVersion which form text they saw
 * @param origin the network address they came from, if known
 */
public record Consent(Action action, Instant at, String formVersion, @Nullable String origin) {

  /** What a person can do about getting mail. */
  public enum Action {
    REQUESTED,
    CONFIRMED,
    PAUSED,
    RESUMED,
    UNSUBSCRIBED,
    RESUBSCRIBED
  }

  /**
   * Where an act came from.
   *
   * @param formVersion which form text was shown
   * @param address the network address, if known
   */
  public record Origin(String formVersion, @Nullable String address) {}
}
