package org.paperround.mail.smtp;

import io.quarkus.mailer.runtime.MailerRuntimeConfig;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.paperround.mail.MailConfig;
import org.paperround.mail.smtp.ServerSettings.Limits;
import org.paperround.mail.smtp.ServerSettings.Login;
import org.paperround.mail.smtp.ServerSettings.Security;

/** Reads the settings of Quarkus Mailer, so that the operator sets one mail server once. */
@SuppressWarnings("deprecation") // ssl and trust-all still work in the mailer, so they do here
final class MailerSettings {

  private static final int PORT = 25;
  private static final List<String> MECHANISMS = List.of("PLAIN", "LOGIN");

  private MailerSettings() {}

  /**
   * The settings of the lane.
   *
   * @throws IllegalStateException if some of them make no sense
   */
  static ServerSettings read(
      MailerRuntimeConfig mailer, TlsConfigurationRegistry registry, MailConfig mail) {
    Optional<TlsConfiguration> named =
        mailer.tlsConfigurationName().map(name -> named(registry, name));
    return new ServerSettings(
        mailer.host(),
        mailer.port().orElse(PORT),
        security(mailer, named.isPresent()),
        tls(mailer, named.or(registry::getDefault)),
        login(mailer),
        mailer.ownHostName(),
        new Limits(mail.stepTimeout(), mail.timeout()));
  }

  private static TlsConfiguration named(TlsConfigurationRegistry registry, String name) {
    return registry
        .get(name)
        .orElseThrow(() -> new IllegalStateException("there is no TLS configuration " + name));
  }

  private static Security security(MailerRuntimeConfig mailer, boolean named) {
    // A named TLS configuration switches TLS on, unless it is switched off: so does the mailer.
    if (mailer.tls().orElse(named || mailer.ssl())) {
      return Security.IMPLICIT;
    }
    return switch (mailer.startTLS().toUpperCase(Locale.ROOT)) {
      case "DISABLED" -> Security.NONE;
      case "OPTIONAL" -> Security.OFFERED;
      case "REQUIRED" -> Security.REQUIRED;
      default ->
          throw new IllegalStateException(
              "quarkus.mailer.start-tls must be DISABLED, OPTIONAL or REQUIRED");
    };
  }

  private static Tls tls(MailerRuntimeConfig mailer, Optional<TlsConfiguration> configured) {
    try {
      if (mailer.trustAll().orElse(configured.map(TlsConfiguration::isTrustAll).orElse(false))) {
        return Tls.trustingAll();
      }
      if (configured.isEmpty()) {
        return new Tls(SSLContext.getDefault(), true);
      }
      String names = configured.get().getHostnameVerificationAlgorithm().orElse("HTTPS");
      return new Tls(configured.get().createSSLContext(), !names.equalsIgnoreCase("NONE"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("TLS cannot be set up", e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the TLS configuration cannot be used", e);
    }
  }

  private static Optional<Login> login(MailerRuntimeConfig mailer) {
    String wish = mailer.login().toUpperCase(Locale.ROOT);
    boolean required = wish.equals("REQUIRED");
    if (wish.equals("DISABLED") || (mailer.username().isEmpty() && !required)) {
      return Optional.empty();
    }
    List<String> allowed =
        mailer
            .authMethods()
            .map(names -> Arrays.asList(names.toUpperCase(Locale.ROOT).split("[ ,]+")))
            .orElse(MECHANISMS);
    return Optional.of(
        new Login(
            mailer.username().orElse(""),
            mailer.password().orElse(""),
            required,
            MECHANISMS.stream().filter(allowed::contains).toList()));
  }
}
