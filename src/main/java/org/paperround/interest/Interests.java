package org.paperround.interest;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where readers' interests are kept. */
@Singleton
public class Interests {

  /** The most interests of a reader. */
  public static final int MOST = 12;

  /** The interests of one reader, in the reader's order. */
  @Transactional
  public List<Interest> of(long subscriberId) {
    return of(List.of(subscriberId)).getOrDefault(subscriberId, List.of());
  }

  /**
   * The interests of many readers, each in the reader's order; readers without any are left out.
   */
  @Transactional
  public Map<Long, List<Interest>> of(Collection<Long> subscriberIds) {
    Map<Long, List<Interest>> found = new HashMap<>();
    InterestEntity.<InterestEntity>list(
            "subscriberId in ?1 order by subscriberId, position", subscriberIds)
        .forEach(
            row ->
                found
                    .computeIfAbsent(row.subscriberId, id -> new ArrayList<>())
                    .add(new Interest(row.name, TermLines.read(row.terms))));
    return found;
  }

  /**
   * Replaces all interests of a reader.
   *
   * @throws IllegalArgumentException if there are more than {@link #MOST}
   */
  @Transactional
  public void replace(long subscriberId, List<Interest> interests) {
    if (interests.size() > MOST) {
      throw new IllegalArgumentException("You can have at most 12 interests.");
    }
    InterestEntity.delete("subscriberId", subscriberId);
    for (int i = 0; i < interests.size(); i++) {
      InterestEntity row = new InterestEntity();
      row.subscriberId = subscriberId;
      row.position = i;
      row.name = interests.get(i).name();
      row.terms = TermLines.write(interests.get(i).terms());
      row.persist();
    }
  }
}
