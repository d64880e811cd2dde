package org.paperround.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.bounce.BounceEvents;
import org.paperround.interest.Feedback;
import org.paperround.interest.Feedbacks;
import org.paperround.interest.Interest;
import org.paperround.interest.Interests;
import org.paperround.interest.KeptInterest;
import org.paperround.interest.LikedText;
import org.paperround.interest.LikedTexts;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.Subscriber;
import org.paperround.subscriber.Subscriptions;

/** All that is known of a reader, for the reader. */
@Singleton
public class Export {

  private final Subscriptions subscriptions;
  private final Interests interests;
  private final LikedTexts texts;
  private final Feedbacks feedback;
  private final BounceEvents bounces;
  private final Clock clock;

  Export(
      Subscriptions subscriptions,
      Interests interests,
      LikedTexts texts,
      Feedbacks feedback,
      BounceEvents bounces,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.interests = interests;
    this.texts = texts;
    this.feedback = feedback;
    this.bounces = bounces;
    this.clock = clock;
  }

  /**
   * A reader's data in machine-readable form.
   *
   * @param address the mail address
   * @param state where the subscription stands
   * @param zone the time zone
   * @param sendAt the local time of the mail
   * @param weekdays the days with mail
   * @param maxPapers the most papers of a digest
   * @param filler when trending papers come beside the matching ones
   * @param explore whether one paper a digest comes from beside the interests
   * @param interests what the reader put in
   * @param likedTexts the texts that examples of the interests name by {@code text:}
   * @param feedback what the reader said of papers, the last first; a paper's page is {@code
   *     /papers/} and its number
   * @param learned the interests as papers are matched with them at this moment: with what was
   *     learned
   * @param bounces what came back of mails to the reader, the last first
   * @param consents the consent log
   */
  public record ReaderData(
      @Nullable String address,
      String state,
      String zone,
      String sendAt,
      List<String> weekdays,
      int maxPapers,
      String filler,
      boolean explore,
      List<KeptInterest> interests,
      List<LikedText> likedTexts,
      List<Feedback> feedback,
      List<Interest> learned,
      List<BounceEvents.Told> bounces,
      List<Consent> consents) {}

  /** The data of a reader. */
  @Transactional
  public ReaderData of(Subscriber reader) {
    Instant now = clock.instant();
    return new ReaderData(
        reader.address() == null ? null : reader.address().toString(),
        reader.state().name(),
        reader.schedule().zone().getId(),
        reader.schedule().sendAt().toString(),
        reader.schedule().weekdays().stream().sorted().map(Enum::name).toList(),
        reader.maxPapers(),
        reader.filler().name(),
        reader.explore(),
        interests.kept(reader.id()),
        texts.of(reader.id()),
        feedback.of(reader.id()),
        interests.of(reader.id(), now),
        bounces.of(reader.id()),
        subscriptions.consents(reader.id()));
  }
}
