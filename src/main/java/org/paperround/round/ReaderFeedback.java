package org.paperround.round;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Feedback;
import org.paperround.interest.Feedbacks;
import org.paperround.interest.Interests;
import org.paperround.interest.Verdict;
import org.paperround.matching.Match;
import org.paperround.matching.PaperMatcher;
import org.paperround.matching.Window;
import org.paperround.paper.PaperCard;
import org.paperround.paper.PaperStore;
import org.paperround.subscriber.Subscriptions;

/**
 * What readers say of papers. Every stored paper can be answered, sent to this reader or not:
 * papers are public, and all that an answer changes is what its own reader gets.
 */
@Singleton
public class ReaderFeedback {

  private final PaperStore papers;
  private final PaperMatcher matcher;
  private final Backgrounds backgrounds;
  private final Interests interests;
  private final Feedbacks feedback;
  private final Subscriptions subscriptions;
  private final Clock clock;

  ReaderFeedback(
      PaperStore papers,
      PaperMatcher matcher,
      Backgrounds backgrounds,
      Interests interests,
      Feedbacks feedback,
      Subscriptions subscriptions,
      Clock clock) {
    this.papers = papers;
    this.matcher = matcher;
    this.backgrounds = backgrounds;
    this.interests = interests;
    this.feedback = feedback;
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  /**
   * What was learned from a verdict.
   *
   * @param number the paper's id when it was said, by which it can be taken back
   * @param paper the paper as it is now
   * @param interest the name of the interest that learned from it
   * @param verdict what the reader said
   * @param at when
   */
  public record Learned(
      long number, PaperCard paper, String interest, Verdict verdict, Instant at) {}

  /** What was learned from a reader last, the latest first. */
  @Transactional
  public List<Learned> latest(long subscriberId, int most) {
    List<Feedback> given = feedback.of(subscriberId).stream().limit(most).toList();
    Map<Long, PaperCard> cards = papers.cards(given.stream().map(Feedback::paper).toList());
    Map<Long, String> names = names(subscriberId);
    return given.stream()
        .flatMap(one -> Stream.ofNullable(cards.get(one.paper())).map(c -> learned(c, one, names)))
        .toList();
  }

  /** What was learned from a reader's verdict on a paper, by its id of today or of before. */
  @Transactional
  public Optional<Learned> on(long subscriberId, long paper) {
    return papers
        .byId(paper)
        .flatMap(
            card ->
                feedback
                    .on(subscriberId, card.id())
                    .or(() -> feedback.on(subscriberId, paper))
                    .map(one -> learned(card, one, names(subscriberId))));
  }

  private static Learned learned(PaperCard card, Feedback given, Map<Long, String> names) {
    return new Learned(
        given.paper(),
        card,
        names.getOrDefault(given.interestId(), ""),
        given.verdict(),
        given.at());
  }

  private Map<Long, String> names(long subscriberId) {
    Map<Long, String> names = new HashMap<>();
    interests.numbers(subscriberId).forEach((name, id) -> names.put(id, name));
    return names;
  }

  /**
   * Takes a verdict in the place of an earlier one on this paper; giving it again changes nothing.
   *
   * @param paper a paper's id, of today or of before it was found to be another
   * @param interestId the interest that the paper was sent for, if known; else, or if it is not one
   *     of this reader's any more, the one that the paper fits best learns from it
   * @return what was learned; empty if there is no such paper, or the reader has no interest
   */
  @Transactional
  public Optional<Learned> give(
      long subscriberId, long paper, @Nullable Long interestId, Verdict verdict) {
    subscriptions.hold(subscriberId);
    Map<String, Long> numbers = interests.numbers(subscriberId);
    PaperCard card = papers.byId(paper).orElse(null);
    if (card == null || numbers.isEmpty()) {
      return Optional.empty();
    }
    if (card.id() != paper) {
      feedback.takeBack(subscriberId, paper);
    }
    long learning =
        interestId != null && numbers.containsValue(interestId)
            ? interestId
            : fitting(subscriberId, card, numbers);
    feedback.give(subscriberId, card.id(), learning, verdict, clock.instant());
    return on(subscriberId, card.id());
  }

  /** The interest that answered this paper before, else the best match, else the first. */
  private long fitting(long subscriberId, PaperCard card, Map<String, Long> numbers) {
    return feedback
        .on(subscriberId, card.id())
        .map(Feedback::interestId)
        .or(() -> best(subscriberId, card).map(numbers::get))
        .orElseGet(() -> numbers.values().iterator().next());
  }

  private Optional<String> best(long subscriberId, PaperCard card) {
    try (PaperMatcher.Edition edition = matcher.prepare(List.of(card), backgrounds.current())) {
      return edition
          .match(interests.of(subscriberId, clock.instant()), Window.after(0), Set.of(card.id()))
          .stream()
          .map(Match::interest)
          .findFirst();
    }
  }

  /** Takes a verdict back, as if it had never been given. Repeating it changes nothing. */
  @Transactional
  public void takeBack(long subscriberId, long paper) {
    subscriptions.hold(subscriberId);
    feedback.takeBack(subscriberId, paper);
    papers.byId(paper).ifPresent(card -> feedback.takeBack(subscriberId, card.id()));
  }

  /** Forgets all that a reader said. */
  @Transactional
  public void forget(long subscriberId) {
    subscriptions.hold(subscriberId);
    feedback.forget(subscriberId);
  }
}
