package org.paperround.web.reader;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paperround.round.ReaderFeedback.Learned;
import org.paperround.subscriber.SubscriberState;

/**
 * A reader's settings.
 *
 * @param site what every page shows
 * @param token opaque, names one subscription
 * @param address the reader's address, masked
 * @param state the name of a {@code SubscriberState}
 * @param interests as stored, or as filled in if a field must be corrected; for a reader without
 *     any, an empty one that brings the topics
 * @param schedule when mail comes and how much of it
 * @param learned what was learned last, the latest first
 * @param move the wish for another address
 * @param notice what has just been done, if anything
 * @param problems a sentence for each field, by its name such as {@code interest.0.keywords}
 */
public record PreferencesView(
    SiteView site,
    String token,
    String address,
    String state,
    List<InterestForm> interests,
    SchedulePart schedule,
    List<Learned> learned,
    AddressPart move,
    @Nullable String notice,
    Map<String, String> problems) {

  public PreferencesView {
    interests = List.copyOf(interests);
    learned = List.copyOf(learned);
    problems = Map.copyOf(problems);
  }

  /** Whether mails come, or will after a pause. */
  public boolean isServed() {
    return SubscriberState.valueOf(state).isServed();
  }

  /** Why no mails come, in a sentence; null if they do or will. */
  public @Nullable String stopped() {
    return switch (SubscriberState.valueOf(state)) {
      case BOUNCED ->
          "The mail server of your address did not take our mails, so we stopped sending them.";
      case COMPLAINED ->
          "A mail of ours to your address was reported as unwanted, so we stopped sending them.";
      case UNSUBSCRIBED -> "You stopped our mails.";
      case PENDING, ACTIVE, PAUSED, ERASED -> null;
    };
  }

  /** An empty interest, which is added when it is filled in; its topics are those of the others. */
  public InterestForm oneMore() {
    List<TopicChip> topics = interests.isEmpty() ? List.of() : interests.getFirst().topics();
    return InterestForm.empty(
        topics.stream().map(topic -> new TopicChip(topic.key(), topic.label(), false)).toList());
  }

  /** What must be corrected in a field of the interest with that index, null if nothing. */
  public @Nullable String problem(int index, String field) {
    return problems.get("interest." + index + "." + field);
  }
}
