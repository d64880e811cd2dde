package org.paperround.account.address;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.account.SignUpConfig;
import org.paperround.account.post.Letter;
import org.paperround.account.post.Letters;
import org.paperround.account.post.SingleMails;
import org.paperround.mail.OutgoingMail;
import org.paperround.platform.Job;
import org.paperround.platform.language.Language;
import org.paperround.subscriber.AddressChange;
import org.paperround.subscriber.AddressChanges;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.LinkConfig;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;
import org.paperround.subscriber.Subscriber;
import org.paperround.subscriber.Subscriptions;

/** Sends the mails of a change of address. */
@Singleton
class AddressMailJob implements Job {

  /** Which mail. */
  enum Kind {
    /** Asks the address of before. */
    ASK_OLD,
    /** Asks the new address. */
    ASK_NEW,
    /** Tells the new address that it gets papers already. */
    KNOWN,
    /** Tells the address of before that it was done. */
    DONE_OLD,
    /** Tells the new address that it was done. */
    DONE_NEW
  }

  /**
   * What the task needs.
   *
   * @param changeId number of the change
   * @param kind which mail
   * @param to the address, if it is nowhere else any more
   */
  record Data(long changeId, Kind kind, @Nullable String to) {

    /** Shows no address: this can end up in logs. */
    @Override
    public String toString() {
      return "Data[" + changeId + ", " + kind + "]";
    }
  }

  static final TaskDescriptor<Data> TASK = TaskDescriptor.of("address-mail", Data.class);

  private final Subscriptions subscriptions;
  private final AddressChanges changes;
  private final Links links;
  private final LinkConfig linkConfig;
  private final SignUpConfig config;
  private final AddressLetters texts;
  private final Letters letters;
  private final Task<Data> task;

  AddressMailJob(
      Subscriptions subscriptions,
      AddressChanges changes,
      Links links,
      LinkConfig linkConfig,
      SignUpConfig config,
      AddressLetters texts,
      Letters letters,
      SingleMails mails) {
    this.subscriptions = subscriptions;
    this.changes = changes;
    this.links = links;
    this.linkConfig = linkConfig;
    this.config = config;
    this.texts = texts;
    this.letters = letters;
    this.task = mails.task(TASK, this::mail);
  }

  @Override
  public Task<?> task() {
    return task;
  }

  private Optional<OutgoingMail> mail(Data data) {
    Optional<AddressChange> change = changes.byId(data.changeId());
    Optional<Subscriber> reader = change.flatMap(one -> subscriptions.byId(one.subscriberId()));
    return change.isPresent() && reader.isPresent() && isDue(data.kind(), change.get())
        ? Optional.ofNullable(mail(data, change.get(), reader.get()))
        : Optional.empty();
  }

  private static boolean isDue(Kind kind, AddressChange change) {
    return switch (kind) {
      case ASK_OLD, ASK_NEW, KNOWN -> change.state() == AddressChange.State.OPEN;
      case DONE_OLD, DONE_NEW -> change.state() == AddressChange.State.DONE;
    };
  }

  private @Nullable OutgoingMail mail(Data data, AddressChange change, Subscriber reader) {
    EmailAddress old = data.to() == null ? reader.address() : EmailAddress.stored(data.to());
    if (old == null) {
      return null;
    }
    EmailAddress to = change.address();
    Language language = reader.language();
    return switch (data.kind()) {
      case ASK_OLD ->
          letter(data, old, texts.askOld(language, change, path(change, LinkPurpose.OLD_ADDRESS)));
      case ASK_NEW ->
          letter(data, to, texts.askNew(language, old, path(change, LinkPurpose.NEW_ADDRESS)));
      case KNOWN -> letter(data, to, texts.known(language));
      case DONE_OLD -> letter(data, old, texts.doneOld(language, change));
      case DONE_NEW -> letter(data, to, texts.doneNew(language, settings(change)));
    };
  }

  private OutgoingMail letter(Data data, EmailAddress to, Letter letter) {
    String kind = data.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return letters.mail(to, "address." + data.changeId() + "." + kind, letter);
  }

  private String path(AddressChange change, LinkPurpose purpose) {
    return "/address/" + token(change, String.valueOf(change.id()), config.validity(), purpose);
  }

  private String settings(AddressChange change) {
    return "/preferences/"
        + token(change, "settings", linkConfig.settings(), LinkPurpose.PREFERENCES);
  }

  private String token(
      AddressChange change, String subject, Duration validity, LinkPurpose purpose) {
    return links.issue(change.subscriberId(), subject, validity).token(purpose);
  }
}
