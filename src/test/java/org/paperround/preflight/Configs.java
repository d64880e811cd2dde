package org.paperround.preflight;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.paperround.preflight.check.PreflightConfig;

/** Settings by hand. */
public final class Configs {

  private Configs() {}

  /** A name server that is given half a second. */
  public static PreflightConfig askingAt(String server) {
    return new Settings(Optional.empty(), Optional.of(server));
  }

  /** Bulk mail waits. */
  static PreflightConfig required() {
    return new Settings(Optional.of(true), Optional.empty());
  }

  private record Settings(Optional<Boolean> required, Optional<String> dnsServer)
      implements PreflightConfig {

    @Override
    public Optional<List<String>> sendingAddresses() {
      return Optional.empty();
    }

    @Override
    public Duration dnsTimeout() {
      return Duration.ofMillis(500);
    }

    @Override
    public Duration httpTimeout() {
      return Duration.ofSeconds(5);
    }

    @Override
    public Duration timeout() {
      return Duration.ofSeconds(30);
    }
  }
}
