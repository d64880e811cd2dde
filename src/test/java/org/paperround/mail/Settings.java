package org.paperround.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Settings by hand.
 *
 * @param from the sender, if set
 * @param listId the list's identifier, if set
 * @param owner the person in charge, if set
 * @param bounceDomain where mail comes back to, if set
 */
record Settings(
    Optional<String> from,
    Optional<String> listId,
    Optional<String> owner,
    Optional<String> bounceDomain)
    implements MailConfig {

  static Settings from(@Nullable String from) {
    return new Settings(
        Optional.ofNullable(from), Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Override
  public Optional<String> postalAddress() {
    return Optional.of("1 Example Street");
  }

  @Override
  public Duration timeout() {
    return Duration.ofMinutes(10);
  }

  @Override
  public Duration stepTimeout() {
    return Duration.ofMinutes(2);
  }

  @Override
  public Duration idleTimeout() {
    return Duration.ofSeconds(10);
  }

  @Override
  public int connections() {
    return 16;
  }

  @Override
  public int mailsPerConnection() {
    return 1_000;
  }

  @Override
  public OptionalInt mostPerSecond() {
    return OptionalInt.empty();
  }

  @Override
  public Optional<String> quietHours() {
    return Optional.empty();
  }

  @Override
  public String quietZone() {
    return "UTC";
  }
}
