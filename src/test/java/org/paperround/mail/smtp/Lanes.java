package org.paperround.mail.smtp;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.paperround.mail.Encoders;
import org.paperround.mail.MessageEncoder;
import org.paperround.mail.OutgoingMail;
import org.paperround.mail.smtp.ServerSettings.Limits;
import org.paperround.mail.smtp.ServerSettings.Login;
import org.paperround.mail.smtp.ServerSettings.Security;
import org.paperround.testing.ScriptedMailServer;

/** Lanes to a server on this machine, and mails for them. */
public final class Lanes {

  static final ConnectionPool.Size ONE = new ConnectionPool.Size(1, 1_000, Duration.ofMinutes(1));

  static final Limits PATIENT = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(20));
  static final Limits IMPATIENT = new Limits(Duration.ofMillis(300), Duration.ofMillis(300));

  private static final MessageEncoder ENCODER = Encoders.at(Instant.parse("2026-11-23T05:00:00Z"));

  private Lanes() {}

  /** Over so many connections, in clear. */
  public static BulkLane to(ScriptedMailServer server, int connections) {
    return new ConnectionPool(
        settings(server.port(), PATIENT),
        new ConnectionPool.Size(connections, 1_000, Duration.ofMinutes(1)),
        Clock.systemUTC());
  }

  /** Over one connection, in clear. */
  static ConnectionPool to(ScriptedMailServer server) {
    return new ConnectionPool(settings(server.port(), PATIENT), ONE, Clock.systemUTC());
  }

  /** Looks at a server, with TLS required; trusts the usual authorities, or what it is given. */
  public static ServerInspector inspector(ScriptedMailServer server, @Nullable SSLContext trusted) {
    Tls tls = trusted == null ? trustingAll() : new Tls(trusted, true);
    return new ServerInspector(
        settings(server.port(), Security.REQUIRED, tls, Optional.empty(), PATIENT));
  }

  static ServerSettings settings(int port, Limits limits) {
    return settings(port, Security.NONE, trustingAll(), Optional.empty(), limits);
  }

  static ServerSettings settings(
      int port, Security security, Tls tls, Optional<Login> login, Limits limits) {
    return new ServerSettings(
        "127.0.0.1", port, security, tls, login, Optional.of("here.example.org"), limits);
  }

  static Tls trustingAll() {
    try {
      return Tls.trustingAll();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static BulkMail mail(String to) {
    return mail(to, "Hello " + to);
  }

  static BulkMail mail(String to, String text) {
    OutgoingMail mail =
        new OutgoingMail(to, "News", text, "<p>" + text, "1." + to, Map.of("X-Test", "yes"));
    return new BulkMail("digest@example.org", to, ENCODER.encode(mail));
  }
}
