package org.paperround.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Who the mails are from. The mail server itself is set with {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "paperround.mail")
public interface MailConfig {

  /**
   * The sender, as {@code Paper Round <digest@example.org>} or the bare address. Required in
   * production.
   */
  Optional<String> from();

  /** The sender's postal address, shown in the footer of each mail. Required in production. */
  Optional<String> postalAddress();

  /** The list's identifier (RFC 2919) if it is not {@code daily.} and the sender's domain. */
  Optional<String> listId();

  /** The person in charge of the list, if not the sender: a mail address. */
  Optional<String> owner();

  /** The domain that bounces come back to, if not the sender's. */
  Optional<String> bounceDomain();

  /** How long the mail server may take to answer for one mail (RFC 5321 section 4.5.3.2.6). */
  @WithDefault("10m")
  Duration timeout();

  /** How long the mail server may take for any other step of a dialogue of the bulk lane. */
  @WithDefault("2m")
  Duration stepTimeout();

  /** How long the bulk lane keeps a connection open that is not used. */
  @WithDefault("10s")
  Duration idleTimeout();

  /** The most connections of the bulk lane. */
  @WithDefault("16")
  int connections();

  /** How many mails go over one connection of the bulk lane before another takes its place. */
  @WithDefault("1000")
  int mailsPerConnection();

  /**
   * The most mails of the bulk lane in a second, from all processes on the database together; no
   * limit if not set.
   */
  OptionalInt mostPerSecond();

  /**
   * When no mails of the bulk lane leave, every day, as {@code 22:00-06:00}; never quiet if not
   * set.
   */
  Optional<String> quietHours();

  /** The zone of these hours, such as {@code Europe/Berlin}. */
  @WithDefault("UTC")
  String quietZone();
}
