package org.paperround.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of signing up. */
@ConfigMapping(prefix = "paperround.sign-up")
public interface SignUpConfig {

  /** How long a confirmation link works and an unconfirmed sign-up is kept. */
  @WithDefault("7d")
  Duration validity();

  /** Confirmation mails to one address in {@link #confirmationWindow()}. */
  @WithDefault("3")
  int confirmationsPerAddress();

  /** The span of time that confirmation mails to one address are counted over. */
  @WithDefault("24h")
  Duration confirmationWindow();

  /** Sign-ups from one network address in an hour; an IPv6 /64 counts as one. */
  @WithDefault("20")
  int perOriginAndHour();

  /**
   * Whether addresses with letters beyond a to z before the {@code @} may sign up. Only where the
   * mail server offers SMTPUTF8 (RFC 6531): where it does not, mails to them are refused.
   */
  @WithDefault("false")
  boolean internationalAddresses();
}
