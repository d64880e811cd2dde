package org.paperround.mail.smtp;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The mail server and how to talk to it.
 *
 * @param host its name or address
 * @param port where it listens
 * @param security when TLS begins
 * @param tls how
 * @param login who we are to it
 * @param ownName what we call ourselves, if not by our address
 * @param limits how long things may take
 */
record ServerSettings(
    String host,
    int port,
    Security security,
    Tls tls,
    Optional<Login> login,
    Optional<String> ownName,
    Limits limits) {

  /** When TLS begins. */
  enum Security {
    /** Never. */
    NONE,
    /** By STARTTLS (RFC 3207), where the server offers it. */
    OFFERED,
    /** By STARTTLS, or nothing is sent. */
    REQUIRED,
    /** With the connection (RFC 8314 section 3.3). */
    IMPLICIT
  }

  /**
   * Name and password.
   *
   * @param required whether nothing is sent to a server that offers no log-in
   * @param mechanisms those that may be used, in upper case, the best first
   */
  record Login(String user, String password, boolean required, List<String> mechanisms) {

    /** Shows no secret: this may end up in logs. */
    @Override
    public String toString() {
      return "Login[" + mechanisms + "]";
    }
  }

  /**
   * Time limits (RFC 5321 section 4.5.3.2).
   *
   * @param step for connecting, each command, and handing over the message
   * @param dot for the answer to the final dot
   */
  record Limits(Duration step, Duration dot) {

    /** How late a limit may be noticed. */
    Duration tick() {
      Duration shortest = step.compareTo(dot) < 0 ? step : dot;
      Duration tick = shortest.dividedBy(10);
      return tick.compareTo(Duration.ofSeconds(1)) < 0 ? tick : Duration.ofSeconds(1);
    }
  }
}
