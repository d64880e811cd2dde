package org.paperround.interest;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins what a reader brought along with what was learned from feedback. */
final class Examples {

  private Examples() {}

  /**
   * The examples of an interest at an instant: first the liked papers, which do not fade, then what
   * was learned, the latest first. Of two words on one paper the last counts; what is beyond {@link
   * Interest#MAX_EXAMPLES} is left out.
   *
   * @param liked in the order they were liked
   * @param feedback the latest first
   */
  static List<Example> of(List<LikedEntity> liked, List<FeedbackEntity> feedback, Instant at) {
    Map<String, Instant> likedAt = new LinkedHashMap<>();
    Map<String, Example> examples = new LinkedHashMap<>();
    for (LikedEntity row : liked) {
      likedAt.put(row.example, row.likedAt);
      examples.put(row.example, new Example(row.example, 1));
    }
    for (FeedbackEntity row : feedback) {
      String key = Example.keyOf(row.paperSeq);
      Instant before = likedAt.get(key);
      if (before == null || (row.verdict == Verdict.LESS && row.givenAt.isAfter(before))) {
        Learning.weight(row.verdict, Duration.between(row.givenAt, at))
            .ifPresent(weight -> examples.put(key, new Example(key, weight)));
      }
    }
    return examples.values().stream().limit(Interest.MAX_EXAMPLES).toList();
  }

  /** The liked papers alone. */
  static List<Example> liked(List<LikedEntity> liked) {
    return liked.stream().map(row -> new Example(row.example, 1)).toList();
  }
}
