package org.paperround.account.link;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.paperround.account.post.Letter;
import org.paperround.account.post.LetterTexts;
import org.paperround.account.post.Letters;
import org.paperround.account.post.SingleMails;
import org.paperround.mail.OutgoingMail;
import org.paperround.platform.Job;
import org.paperround.platform.Site;
import org.paperround.platform.language.Language;
import org.paperround.subscriber.LinkConfig;
import org.paperround.subscriber.LinkPurpose;
import org.paperround.subscriber.Links;
import org.paperround.subscriber.Subscriber;
import org.paperround.subscriber.Subscriptions;

/** Sends a new link to a reader's settings. */
@Singleton
class SettingsMailJob implements Job {

  /**
   * What the task needs.
   *
   * @param subscriberId the reader
   * @param at when it was asked for, in milliseconds since 1970
   */
  record Data(long subscriberId, long at) {}

  static final TaskDescriptor<Data> TASK = TaskDescriptor.of("settings-mail", Data.class);

  private final Subscriptions subscriptions;
  private final Links links;
  private final LinkConfig config;
  private final Letters letters;
  private final Site site;
  private final Task<Data> task;

  SettingsMailJob(
      Subscriptions subscriptions,
      Links links,
      LinkConfig config,
      Letters letters,
      Site site,
      SingleMails mails) {
    this.subscriptions = subscriptions;
    this.links = links;
    this.config = config;
    this.letters = letters;
    this.site = site;
    this.task = mails.task(TASK, this::mail);
  }

  @Override
  public Task<?> task() {
    return task;
  }

  private Optional<OutgoingMail> mail(Data data) {
    return subscriptions
        .byId(data.subscriberId())
        .filter(reader -> reader.state().isServed())
        .flatMap(reader -> mail(data, reader));
  }

  private Optional<OutgoingMail> mail(Data data, Subscriber reader) {
    return Optional.ofNullable(reader.address())
        .map(
            address ->
                letters.mail(
                    address,
                    "settings." + data.subscriberId() + "." + data.at(),
                    letter(reader.language(), path(data))));
  }

  private String path(Data data) {
    return "/preferences/"
        + links
            .issue(data.subscriberId(), "settings", config.lost())
            .token(LinkPurpose.PREFERENCES);
  }

  private Letter letter(Language language, String path) {
    LetterTexts texts = language.texts(LetterTexts.class);
    return new Letter(
        language,
        texts.settingsSubject(site.name()),
        texts.settingsTitle(),
        List.of(texts.settingsLead()),
        texts.settingsButton(),
        path,
        List.of(
            texts.settingsValidity(Math.toIntExact(config.lost().toDays())),
            texts.settingsNotYou()));
  }
}
