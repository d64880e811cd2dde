package org.paperround.account;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Feedback;
import org.paperround.interest.Feedbacks;
import org.paperround.interest.Interest;
import org.paperround.interest.Interests;
import org.paperround.interest.KeptInterest;
import org.paperround.interest.LikedText;
import org.paperround.interest.LikedTexts;
import org.paperround.platform.PersonalData;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.ReaderFacts;
import org.paperround.subscriber.Subscriber;
import org.paperround.subscriber.Subscriptions;

/** All that is known of a reader, for the reader. */
@Singleton
public class Export {

  private final Subscriptions subscriptions;
  private final ReaderFacts facts;
  private final Interests interests;
  private final LikedTexts texts;
  private final Feedbacks feedback;
  private final Instance<PersonalData> others;
  private final Clock clock;

  Export(
      Subscriptions subscriptions,
      ReaderFacts facts,
      Interests interests,
      LikedTexts texts,
      Feedbacks feedback,
      Instance<PersonalData> others,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.facts = facts;
    this.interests = interests;
    this.texts = texts;
    this.feedback = feedback;
    this.others = others;
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
   * @param language the language of mails and pages
   * @param interests what the reader put in
   * @param likedTexts the texts that examples of the interests name by {@code text:}
   * @param feedback what the reader said of papers, the last first; a paper's page is {@code
   *     /papers/} and its number
   * @param learned the interests as papers are matched with them at this moment: with what was
   *     learned
   * @param consents the consent log, with the words of the forms
   * @param signUps the sign-up forms of the last days
   * @param facts what else is kept: times, links, whether the address is suppressed
   * @param kept what the service's other parts keep of the reader, by name, such as {@code
   *     deliveries}
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
      String language,
      List<KeptInterest> interests,
      List<LikedText> likedTexts,
      List<Feedback> feedback,
      List<Interest> learned,
      List<Consent> consents,
      List<SignedUp> signUps,
      ReaderFacts.Facts facts,
      Map<String, List<?>> kept) {}

  /** The data of a reader. */
  @Transactional
  public ReaderData of(Subscriber reader) {
    Instant now = clock.instant();
    Map<String, List<?>> kept = new TreeMap<>();
    others.forEach(data -> kept.put(data.name(), data.of(reader.id())));
    return new ReaderData(
        reader.address() == null ? null : reader.address().toString(),
        reader.state().name(),
        reader.schedule().zone().getId(),
        reader.schedule().sendAt().toString(),
        reader.schedule().weekdays().stream().sorted().map(Enum::name).toList(),
        reader.maxPapers(),
        reader.filler().name(),
        reader.explore(),
        reader.language().code(),
        interests.kept(reader.id()),
        texts.of(reader.id()),
        feedback.of(reader.id()),
        interests.of(reader.id(), now),
        subscriptions.consents(reader.id()),
        SignUpEntity.<SignUpEntity>list("subscriberId = ?1 order by id", reader.id()).stream()
            .map(SignUpEntity::view)
            .toList(),
        facts.of(reader.id()),
        kept);
  }
}
