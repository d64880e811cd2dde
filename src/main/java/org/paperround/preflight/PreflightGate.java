package org.paperround.preflight;

import io.quarkus.logging.Log;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.Site;
import org.paperround.preflight.check.PreflightConfig;

/**
 * Holds bulk mail back in production until a preflight has passed with the settings of this
 * process, or what held it back was accepted. Once open for some settings it stays open for them.
 */
@Singleton
public class PreflightGate {

  /** In words for the ledger and the operator. */
  public static final String HELD =
      "no preflight has passed or was accepted with these settings: run ./paperround preflight";

  private static final Duration FRESH = Duration.ofSeconds(1);

  private final PreflightConfig config;
  private final Site site;
  private final Setups setups;
  private final PreflightBook book;
  private @Nullable Boolean open;
  private long askedAt;

  PreflightGate(PreflightConfig config, Site site, Setups setups, PreflightBook book) {
    this.config = config;
    this.site = site;
    this.setups = setups;
    this.book = book;
  }

  /**
   * Whether bulk mail waits for a preflight here at all. Where links lead to this machine only, the
   * service is being tried, and no mailbox provider could pass it.
   */
  boolean isRequired() {
    return config
        .required()
        .orElseGet(
            () ->
                LaunchMode.current() == LaunchMode.NORMAL
                    && ConfigUtils.isProfileActive("prod")
                    && !site.isOnThisMachine());
  }

  /** Why bulk mail is held back; empty if it is not. Asks the database once a second at most. */
  public synchronized Optional<String> closed() {
    if (!isRequired()) {
      return Optional.empty();
    }
    if (open == null || System.nanoTime() - askedAt > FRESH.toNanos()) {
      boolean before = Boolean.TRUE.equals(open);
      boolean known = open != null;
      boolean now = book.isCleared(setups.current().fingerprint());
      askedAt = System.nanoTime();
      open = now;
      if (!now && (before || !known)) {
        Log.warn("No round begins and readers stay due, because " + HELD);
      } else if (now && known && !before) {
        Log.info("The preflight is cleared: rounds begin");
      }
    }
    return open ? Optional.empty() : Optional.of(HELD);
  }

  /** Asks the database the next time. */
  synchronized void forget() {
    askedAt = System.nanoTime() - 2 * FRESH.toNanos();
  }
}
