package org.paperround.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperround.mail.MailConfig;
import org.paperround.mail.smtp.ServerSettings.Limits;
import org.paperround.mail.smtp.ServerSettings.Login;
import org.paperround.mail.smtp.ServerSettings.Security;

class MailerSettingsTest {

  @Test
  void whatIsSetForTheMailerCounts() {
    ServerSettings settings =
        read(
            Map.of(
                "quarkus.mailer.host", "mail.example.org",
                "quarkus.mailer.port", "587",
                "quarkus.mailer.username", "me",
                "quarkus.mailer.password", "pass",
                "quarkus.mailer.auth-methods", "CRAM-MD5 login",
                "quarkus.mailer.login", "required",
                "quarkus.mailer.own-host-name", "here.example.org",
                "paperround.mail.timeout", "5m",
                "paperround.mail.step-timeout", "7s"));

    assertThat(settings.host()).isEqualTo("mail.example.org");
    assertThat(settings.port()).isEqualTo(587);
    assertThat(settings.ownName()).contains("here.example.org");
    assertThat(settings.limits())
        .isEqualTo(new Limits(Duration.ofSeconds(7), Duration.ofMinutes(5)));
    assertThat(settings.login()).contains(new Login("me", "pass", true, List.of("LOGIN")));
    assertThat(settings.toString()).doesNotContain("pass");
  }

  @Test
  void whatIsNotSetIsAsInTheMailer() {
    ServerSettings settings = read(Map.of());

    assertThat(settings.port()).isEqualTo(25);
    assertThat(settings.security()).isEqualTo(Security.OFFERED);
    assertThat(settings.tls().checksName()).isTrue();
    assertThat(settings.login()).isEmpty();
    assertThat(settings.limits().dot()).isEqualTo(Duration.ofMinutes(10));
  }

  @ParameterizedTest
  @CsvSource({
    "start-tls, DISABLED, NONE",
    "start-tls, optional, OFFERED",
    "start-tls, REQUIRED, REQUIRED",
    "tls,       true,     IMPLICIT",
    "ssl,       true,     IMPLICIT"
  })
  void tlsBeginsWhereTheMailersDoes(String key, String value, Security security) {
    assertThat(read(Map.of("quarkus.mailer." + key, value)).security()).isEqualTo(security);
  }

  @Test
  void allIsTrustedOnlyIfThatIsSet() {
    assertThat(read(Map.of("quarkus.mailer.trust-all", "true")).tls().checksName()).isFalse();
    assertThat(read(Map.of("quarkus.mailer.trust-all", "false")).tls().checksName()).isTrue();
  }

  @Test
  void aDisabledLogInIsNone() {
    assertThat(
            read(Map.of("quarkus.mailer.username", "me", "quarkus.mailer.login", "DISABLED"))
                .login())
        .isEmpty();
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> read(Map.of("quarkus.mailer.start-tls", "maybe")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> read(Map.of("quarkus.mailer.tls-configuration-name", "none")))
        .isInstanceOf(IllegalStateException.class);
  }

  private static ServerSettings read(Map<String, String> settings) {
    var config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(MailersRuntimeConfig.class)
            .withMapping(MailConfig.class)
            .withDefaultValues(new HashMap<>(settings))
            .build();
    return MailerSettings.read(
        Objects.requireNonNull(
            config.getConfigMapping(MailersRuntimeConfig.class).mailers().get("<default>")),
        new NoTls(),
        config.getConfigMapping(MailConfig.class));
  }

  /** A registry with nothing in it. */
  private static final class NoTls implements TlsConfigurationRegistry {

    @Override
    public Optional<TlsConfiguration> get(String name) {
      return Optional.empty();
    }

    @Override
    public Optional<TlsConfiguration> getDefault() {
      return Optional.empty();
    }

    @Override
    public void register(String name, TlsConfiguration configuration) {
      throw new UnsupportedOperationException();
    }
  }
}
