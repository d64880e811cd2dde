package org.paperround.interest;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where readers' interests are kept. An interest keeps its number while it is edited and renamed,
 * so that what it learned stays with it; what a removed one learned goes with it.
 */
@Singleton
public class Interests {

  /** The most interests of a reader. */
  public static final int MOST = 12;

  private static final String OF_READERS = "subscriberId in ?1 order by subscriberId, position, id";
  private static final String LIKED_OF = "subscriberId in ?1 order by id";

  private final EntityManager entities;
  private final StoredInterests stored;
  private final Clock clock;

  Interests(EntityManager entities, StoredInterests stored, Clock clock) {
    this.entities = entities;
    this.stored = stored;
    this.clock = clock;
  }

  /**
   * The interests of one reader, in the reader's order, with all that they learned.
   *
   * @param at the instant to which feedback has faded
   */
  @Transactional
  public List<Interest> of(long subscriberId, Instant at) {
    return of(List.of(subscriberId), at).getOrDefault(subscriberId, List.of());
  }

  /**
   * The interests of many readers, each in the reader's order, with all that they learned; readers
   * without any are left out.
   *
   * @param at the instant to which feedback has faded
   */
  @Transactional
  public Map<Long, List<Interest>> of(Collection<Long> subscriberIds, Instant at) {
    Map<Long, List<Interest>> found = new HashMap<>();
    numbered(subscriberIds, at)
        .forEach((id, kept) -> found.put(id, kept.stream().map(KeptInterest::interest).toList()));
    return found;
  }

  /** The same with the interests' numbers. */
  @Transactional
  public Map<Long, List<KeptInterest>> numbered(Collection<Long> subscriberIds, Instant at) {
    // What this transaction changed is read too.
    entities.flush();
    return stored.of(subscriberIds, at);
  }

  /** What a reader put in: the interests in the reader's order, with nothing that was learned. */
  @Transactional
  public List<KeptInterest> kept(long subscriberId) {
    Map<Long, List<LikedEntity>> liked = liked(List.of(subscriberId));
    return rows(List.of(subscriberId)).stream()
        .map(
            row ->
                new KeptInterest(
                    row.id, row.with(Examples.liked(liked.getOrDefault(row.id, List.of())))))
        .toList();
  }

  /** The numbers of a reader's interests by their names, in the reader's order. */
  @Transactional
  public Map<String, Long> numbers(long subscriberId) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    rows(List.of(subscriberId)).forEach(row -> numbers.putIfAbsent(row.name, row.id));
    return numbers;
  }

  /**
   * Replaces all interests of a reader; one of the same name, whatever its case, keeps what it
   * learned.
   *
   * @param interests with the liked papers as their only examples
   * @throws IllegalArgumentException if there are more than {@link #MOST}, or an example is not a
   *     liked paper
   */
  @Transactional
  public void replace(long subscriberId, List<Interest> interests) {
    save(subscriberId, interests.stream().map(wanted -> new KeptInterest(0, wanted)).toList());
  }

  /**
   * Replaces all interests of a reader; one of a known number, else of the same name, keeps what it
   * learned.
   *
   * @throws IllegalArgumentException as {@link #replace}
   */
  @Transactional
  public void save(long subscriberId, List<KeptInterest> wanted) {
    if (wanted.size() > MOST) {
      throw new IllegalArgumentException("You can have at most 12 interests.");
    }
    new InterestRows(subscriberId, rows(List.of(subscriberId)), clock.instant()).become(wanted);
  }

  /** Deletes all that is kept of a reader here: interests, liked papers, texts and feedback. */
  @Transactional
  public void erase(long subscriberId) {
    save(subscriberId, List.of());
    FeedbackEntity.delete("subscriberId", subscriberId);
    LikedTextEntity.delete("subscriberId", subscriberId);
  }

  private static List<InterestEntity> rows(Collection<Long> subscriberIds) {
    return InterestEntity.list(OF_READERS, subscriberIds);
  }

  private static Map<Long, List<LikedEntity>> liked(Collection<Long> subscriberIds) {
    return LikedEntity.<LikedEntity>list(LIKED_OF, subscriberIds).stream()
        .collect(groupingBy(row -> row.interestId));
  }
}
