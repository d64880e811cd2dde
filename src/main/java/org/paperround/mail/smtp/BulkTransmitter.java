package org.paperround.mail.smtp;

import io.quarkus.mailer.runtime.MailerRuntimeConfig;
import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.paperround.mail.MailConfig;
import org.paperround.mail.Transmission;

/** The lane to the mail server that Quarkus Mailer is set up for. */
@Singleton
@Typed(BulkTransmitter.class)
class BulkTransmitter implements BulkLane {

  private final ConnectionPool pool;

  BulkTransmitter(
      MailersRuntimeConfig mailers,
      TlsConfigurationRegistry registry,
      MailConfig config,
      Clock clock) {
    MailerRuntimeConfig mailer = Objects.requireNonNull(mailers.mailers().get("<default>"));
    this.pool =
        new ConnectionPool(
            MailerSettings.read(mailer, registry, config),
            new ConnectionPool.Size(
                config.connections(), config.mailsPerConnection(), config.idleTimeout()),
            clock);
  }

  @Override
  public Transmission send(BulkMail mail) {
    return pool.send(mail);
  }

  @Override
  public int connections() {
    return pool.connections();
  }

  @Override
  public int most() {
    return pool.most();
  }

  @Override
  public void stop(Duration grace) {
    pool.stop(grace);
  }

  @PreDestroy
  void close() {
    pool.close();
  }
}
