package org.paperround.mail.smtp;

import io.quarkus.mailer.runtime.MailerRuntimeConfig;
import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.paperround.mail.MailConfig;
import org.paperround.mail.MessageEncoder;
import org.paperround.mail.OutgoingMail;
import org.paperround.mail.ReturnPaths;
import org.paperround.mail.Sender;
import org.paperround.mail.Transmission;
import org.paperround.mail.Transmitter;

/**
 * Sends single mails as the bulk lane sends digests, so that they are made and signed alike; but
 * over connections of their own, so that nobody who signs up waits for a round (whose tasks have
 * threads of their own as well), and a fresh one each, as they come too seldom to keep any.
 */
@Singleton
class SingleTransmitter implements Transmitter {

  /** How long a mail that is on its way has to arrive when the process stops. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final MessageEncoder encoder;
  private final Sender sender;
  private final ReturnPaths paths;
  private final ConnectionPool pool;

  SingleTransmitter(
      MailersRuntimeConfig mailers,
      TlsConfigurationRegistry registry,
      MailConfig config,
      MessageEncoder encoder,
      Sender sender,
      ReturnPaths paths,
      Clock clock) {
    MailerRuntimeConfig mailer = Objects.requireNonNull(mailers.mailers().get("<default>"));
    this.encoder = encoder;
    this.sender = sender;
    this.paths = paths;
    this.pool =
        new ConnectionPool(
            MailerSettings.read(mailer, registry, config),
            new ConnectionPool.Size(mailer.maxPoolSize(), 1, Duration.ZERO),
            clock);
  }

  @Override
  public Transmission send(OutgoingMail mail) {
    String delivery = mail.delivery();
    String from = delivery == null ? sender.address() : paths.of(delivery);
    return pool.send(new BulkMail(from, mail.to(), encoder.encode(mail)));
  }

  /** Beside all else that stops, so that a mail server that is stuck keeps no task from its end. */
  void beginToStop(@Observes ShutdownDelayInitiatedEvent event) {
    Thread.ofVirtual().start(() -> pool.stop(GRACE));
  }

  @PreDestroy
  void close() {
    pool.close();
  }
}
