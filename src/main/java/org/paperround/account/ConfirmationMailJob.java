package org.paperround.account;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.paperround.account.post.SingleMails;
import org.paperround.mail.MailHeaders;
import org.paperround.mail.OutgoingMail;
import org.paperround.mail.Sender;
import org.paperround.platform.Job;
import org.paperround.platform.Site;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;
import org.paperround.subscriber.Subscriptions;

/** Sends the mail that asks for confirmation. */
@Singleton
class ConfirmationMailJob implements Job {

  /**
   * What the task needs.
   *
   * @param signUpId number of the sign-up
   */
  record Data(long signUpId) {}

  static final TaskDescriptor<Data> TASK = TaskDescriptor.of("confirmation-mail", Data.class);

  private final Subscriptions subscriptions;
  private final Links links;
  private final ConfirmationTemplates templates;
  private final Sender sender;
  private final MailHeaders headers;
  private final Site site;
  private final SignUpConfig config;
  private final Task<Data> task;

  ConfirmationMailJob(
      Subscriptions subscriptions,
      Links links,
      ConfirmationTemplates templates,
      SingleMails mails,
      Sender sender,
      MailHeaders headers,
      Site site,
      SignUpConfig config) {
    this.subscriptions = subscriptions;
    this.links = links;
    this.templates = templates;
    this.sender = sender;
    this.headers = headers;
    this.site = site;
    this.config = config;
    this.task = mails.task(TASK, data -> mail(data.signUpId()));
  }

  @Override
  public Task<?> task() {
    return task;
  }

  private Optional<OutgoingMail> mail(long signUpId) {
    SignUpEntity signUp =
        QuarkusTransaction.requiringNew().call(() -> SignUpEntity.findById(signUpId));
    return signUp == null || signUp.confirmedAt != null
        ? Optional.empty()
        : subscriptions
            .byId(signUp.subscriberId)
            .flatMap(reader -> Optional.ofNullable(reader.address()))
            .map(address -> mail(signUp, address));
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
        headers.single(signUp.language()),
        SentConfirmations.delivery(signUp.id));
  }
}
