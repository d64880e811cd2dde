package org.paperround.account;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.paperround.bounce.IncomingMail;
import org.paperround.mail.MailHeaders;
import org.paperround.mail.OutgoingMail;
import org.paperround.mail.Sender;
import org.paperround.mail.Transmission;
import org.paperround.mail.Transmitter;
import org.paperround.platform.Job;
import org.paperround.platform.Site;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;
import org.paperround.subscriber.Subscriber;
import org.paperround.subscriber.Subscriptions;

/** Sends the mail that asks for confirmation, and tries again while the mail server is away. */
@Singleton
class ConfirmationMailJob implements Job {

  /**
   * What the task needs.
   *
   * @param signUpId number of the sign-up
   */
  record Data(long signUpId) {}

  static final TaskDescriptor<Data> TASK = TaskDescriptor.of("confirmation-mail", Data.class);

  private static final Duration RETRY = Duration.ofSeconds(30);
  private static final int MOST_TRIES = 12;

  private final Subscriptions subscriptions;
  private final Links links;
  private final ConfirmationTemplates templates;
  private final Transmitter transmitter;
  private final IncomingMail incoming;
  private final Sender sender;
  private final MailHeaders headers;
  private final Site site;
  private final SignUpConfig config;
  private final Task<Data> task;

  ConfirmationMailJob(
      Subscriptions subscriptions,
      Links links,
      ConfirmationTemplates templates,
      Transmitter transmitter,
      IncomingMail incoming,
      Sender sender,
      MailHeaders headers,
      Site site,
      SignUpConfig config) {
    this.subscriptions = subscriptions;
    this.links = links;
    this.templates = templates;
    this.transmitter = transmitter;
    this.incoming = incoming;
    this.sender = sender;
    this.headers = headers;
    this.site = site;
    this.config = config;
    this.task =
        Tasks.oneTime(TASK)
            .onFailure(
                new FailureHandler.MaxRetriesFailureHandler<>(
                    MOST_TRIES, new FailureHandler.ExponentialBackoffFailureHandler<>(RETRY)))
            .execute((instance, context) -> send(instance.getData().signUpId()));
  }

  @Override
  public Task<?> task() {
    return task;
  }

  private void send(long signUpId) {
    SignUpEntity signUp =
        QuarkusTransaction.requiringNew().call(() -> SignUpEntity.findById(signUpId));
    if (signUp == null || signUp.confirmedAt != null) {
      return;
    }
    Subscriber subscriber = subscriptions.byId(signUp.subscriberId).orElse(null);
    if (subscriber == null || subscriber.address() == null) {
      return;
    }
    Transmission transmission = transmitter.send(mail(signUp, subscriber.address()));
    switch (transmission.outcome()) {
      case ACCEPTED, UNCERTAIN -> {}
      case DEFERRED ->
          throw new IllegalStateException(
              "confirmation " + signUpId + " deferred: " + transmission.text());
      case REJECTED -> {
        Log.warnf("Confirmation %d was refused: %s", signUpId, transmission.text());
        if (transmission.isRefusedByServer()) {
          incoming.refused(SentConfirmations.delivery(signUpId), transmission.text());
        }
      }
    }
  }

  private OutgoingMail mail(SignUpEntity signUp, EmailAddress address) {
    Links.Issued issued = links.issue(signUp.subscriberId, signUp.id.toString(), config.validity());
    ConfirmationView view =
        new ConfirmationView(
            signUp.language(),
            site.name(),
            site.url(),
            site.link("/confirm/" + issued.token(LinkPurpose.CONFIRM)),
            Math.toIntExact(config.validity().toDays()),
            sender.postalAddress());
    return new OutgoingMail(
        address.toString(),
        templates.subject(view),
        templates.text(view),
        templates.html(view),
        "confirm." + signUp.id + "." + signUp.requestedAt.toEpochMilli() + "@" + sender.domain(),
        headers.single(),
        SentConfirmations.delivery(signUp.id));
  }
}
