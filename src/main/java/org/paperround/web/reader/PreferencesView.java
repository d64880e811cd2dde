package org.paperround.web.reader;

import java.util.Comparator;
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
 * @param counts what interests would have matched, by their places; empty unless asked for
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
    Map<Integer, String> counts,
    Map<String, String> problems) {

  /** The fields of an interest that are folded away unless there is something in them. */
  private static final List<String> FOLDED =
      List.of("liked", "authors", "organisations", "categories", "breadth", "quota");

  public PreferencesView {
    interests = List.copyOf(interests);
    learned = List.copyOf(learned);
    counts = Map.copyOf(counts);
    problems = Map.copyOf(problems);
  }

  /** Whether mails come, or will after a pause. */
  public boolean isServed() {
    return SubscriberState.valueOf(state).isServed();
  }

  /** Why no mails come; null if they do or will. */
  public @Nullable SubscriberState stop() {
    return switch (SubscriberState.valueOf(state)) {
      case BOUNCED -> SubscriberState.BOUNCED;
      case COMPLAINED -> SubscriberState.COMPLAINED;
      case UNSUBSCRIBED -> SubscriberState.UNSUBSCRIBED;
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

  /** Whether one of the folded fields of that interest must be corrected. */
  public boolean hasFoldedProblem(int index) {
    return FOLDED.stream().anyMatch(field -> problem(index, field) != null);
  }

  /** What the interest at that place would have matched; null if nobody asked. */
  public @Nullable String count(int index) {
    return counts.get(index);
  }

  /** Where an interest is after it was moved up. */
  public int above(int index) {
    return Math.max(0, index - 1);
  }

  /** Where an interest is after it was moved down. */
  public int below(int index) {
    return Math.min(interests.size() - 1, index + 1);
  }

  /**
   * A field that must be corrected.
   *
   * @param id its id on the page
   * @param sentence what is wrong with it
   */
  public record Marked(String id, String sentence) {}

  /** All fields that must be corrected, the interests in their order and the others after them. */
  public List<Marked> marked() {
    return problems.entrySet().stream()
        .map(problem -> new Marked(problem.getKey(), problem.getValue()))
        .sorted(
            Comparator.comparing((Marked one) -> !one.id().startsWith("interest."))
                .thenComparingLong(one -> PageParts.number(one.id().replaceAll("\\D", "")))
                .thenComparing(Marked::id))
        .toList();
  }
}
