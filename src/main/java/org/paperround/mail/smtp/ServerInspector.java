package org.paperround.mail.smtp;

import io.quarkus.mailer.runtime.MailerRuntimeConfig;
import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.paperround.mail.MailConfig;
import org.paperround.mail.smtp.ServerSettings.Limits;
import org.paperround.mail.smtp.ServerSettings.Security;

/** Looks at the mail server without sending anything. */
@Singleton
public class ServerInspector {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final ServerSettings server;

  @Inject
  ServerInspector(
      MailersRuntimeConfig mailers, TlsConfigurationRegistry registry, MailConfig config) {
    this(read(mailers, registry, config));
  }

  ServerInspector(ServerSettings server) {
    this.server = server;
  }

  private static ServerSettings read(
      MailersRuntimeConfig mailers, TlsConfigurationRegistry registry, MailConfig config) {
    MailerRuntimeConfig mailer = Objects.requireNonNull(mailers.mailers().get("<default>"));
    return MailerSettings.read(mailer, registry, config);
  }

  /** The server's name or address. */
  public String host() {
    return server.host();
  }

  /** Where it listens. */
  public int port() {
    return server.port();
  }

  /**
   * Connects, begins TLS as if it were required and its certificate had to be good, and takes
   * leave. Waits for a minute at most; never throws for what the server does.
   */
  public ServerInspection inspect() {
    boolean encrypts = server.security() != Security.NONE;
    boolean insists =
        server.security() == Security.REQUIRED || server.security() == Security.IMPLICIT;
    Optional<String> tlsTrouble = Optional.empty();
    Optional<String> trouble = Optional.empty();
    try (Watchdog watchdog = new Watchdog(PATIENCE.dividedBy(10), () -> {})) {
      Opening.open(strict(), watchdog).quit();
    } catch (NotOpenedException e) {
      Optional<String> words = Optional.of(String.valueOf(e.getMessage()));
      if (e.step() == Step.TLS) {
        tlsTrouble = words;
      } else {
        trouble = words;
      }
    }
    return new ServerInspection(encrypts, insists, !server.tls().checksName(), tlsTrouble, trouble);
  }

  private ServerSettings strict() {
    return new ServerSettings(
        server.host(),
        server.port(),
        server.security() == Security.IMPLICIT ? Security.IMPLICIT : Security.REQUIRED,
        server.tls().checksName() ? server.tls() : usual(),
        Optional.empty(),
        server.ownName(),
        new Limits(PATIENCE, PATIENCE));
  }

  private static Tls usual() {
    try {
      return new Tls(SSLContext.getDefault(), true);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("TLS cannot be set up", e);
    }
  }
}
