package org.paperround.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.paperround.mail.Transmission.Outcome;

/**
 * Sends through Quarkus Mailer. All mails go through one event-loop context, because its client can
 * lose answers when several share it, and with a time limit, because it has none of its own.
 */
@Singleton
class MailerTransmitter implements Transmitter {

  private final ReactiveMailer mailer;
  private final Sender sender;
  private final ReturnPaths paths;
  private final MailConfig config;
  private final Context context;

  MailerTransmitter(
      ReactiveMailer mailer, Sender sender, ReturnPaths paths, MailConfig config, Vertx vertx) {
    this.mailer = mailer;
    this.sender = sender;
    this.paths = paths;
    this.config = config;
    this.context = vertx.getOrCreateContext();
  }

  @Override
  public Transmission send(OutgoingMail outgoing) {
    Mail mail = new Mail();
    mail.setFrom(sender.mailbox());
    mail.addTo(outgoing.to());
    mail.setSubject(outgoing.subject());
    mail.setText(outgoing.text());
    mail.setHtml(outgoing.html());
    String delivery = outgoing.delivery();
    mail.setBounceAddress(delivery == null ? sender.address() : paths.of(delivery));
    // These take the place of the client's own, which lose emoji and fold with half a line end.
    mail.addHeader("To", outgoing.to());
    mail.addHeader("Subject", EncodedWords.of(outgoing.subject()));
    mail.addHeader("Message-ID", "<" + outgoing.messageId() + ">");
    outgoing.headers().forEach(mail::addHeader);

    CompletableFuture<Void> answer = new CompletableFuture<>();
    context.runOnContext(
        started ->
            Uni.createFrom()
                .deferred(() -> mailer.send(mail))
                .subscribe()
                .with(done -> answer.complete(null), answer::completeExceptionally));
    return await(answer, outgoing.to());
  }

  private Transmission await(CompletableFuture<Void> answer, String recipient) {
    try {
      answer.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
      return new Transmission(Outcome.ACCEPTED, null, null, "");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return ReplyClassifier.classify(cause, recipient);
    } catch (TimeoutException e) {
      return ReplyClassifier.classify(e, recipient);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Transmission(Outcome.UNCERTAIN, null, null, "stopped while waiting for an answer");
    }
  }
}
