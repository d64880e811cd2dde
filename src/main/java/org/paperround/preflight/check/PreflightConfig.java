package org.paperround.preflight.check;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the preflight checks, and whether bulk mail waits for it. */
@ConfigMapping(prefix = "paperround.preflight")
public interface PreflightConfig {

  /**
   * Whether bulk mail waits until a preflight has passed or its failures were accepted; in
   * production if not set, but where the public address is this machine itself. Only for mail that
   * stays in house, such as that of a mail catcher, is {@code false} any good.
   */
  Optional<Boolean> required();

  /**
   * The IP addresses from which mails reach receivers. If not set, those of the mail server's name
   * are taken, which are others where the mail server hands mails on.
   */
  Optional<List<String>> sendingAddresses();

  /** The DNS server to ask, as an address with or without a port; the system's if not set. */
  Optional<String> dnsServer();

  /** How long the DNS may take for one answer. */
  @WithDefault("5s")
  Duration dnsTimeout();

  /** How long the public address may take for one answer. */
  @WithDefault("15s")
  Duration httpTimeout();

  /** How long all checks together may take; they run side by side. */
  @WithDefault("90s")
  Duration timeout();
}
