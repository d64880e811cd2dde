package org.paperround.interest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a reader's interests into other ones. Expects a transaction. */
final class InterestRows {

  private final long subscriberId;
  private final List<InterestEntity> left;
  private final Instant now;

  /**
   * The rows of a reader.
   *
   * @param rows all of them as they are
   */
  InterestRows(long subscriberId, List<InterestEntity> rows, Instant now) {
    this.subscriberId = subscriberId;
    this.left = new ArrayList<>(rows);
    this.now = now;
  }

  void become(List<KeptInterest> wanted) {
    List<@Nullable InterestEntity> rows = new ArrayList<>();
    // Numbers first: a name may have been given to another interest.
    wanted.forEach(one -> rows.add(take(row -> row.id == one.id())));
    for (int i = 0; i < wanted.size(); i++) {
      Interest interest = wanted.get(i).interest();
      InterestEntity known =
          Objects.requireNonNullElseGet(
              rows.get(i),
              () ->
                  Objects.requireNonNullElseGet(
                      take(row -> row.name.equalsIgnoreCase(interest.name())), this::fresh));
      known.hold(interest, i);
      known.persist();
      like(known.id, interest.examples());
    }
    drop();
    dropTexts();
  }

  private @Nullable InterestEntity take(Predicate<InterestEntity> which) {
    InterestEntity found = left.stream().filter(which).findFirst().orElse(null);
    left.remove(found);
    return found;
  }

  private InterestEntity fresh() {
    InterestEntity row = new InterestEntity();
    row.subscriberId = subscriberId;
    return row;
  }

  private void like(long interestId, List<Example> examples) {
    if (examples.stream().anyMatch(example -> example.weight() != 1)) {
      throw new IllegalArgumentException("only liked papers are kept as examples");
    }
    Set<String> wanted = new HashSet<>(examples.stream().map(Example::key).toList());
    for (LikedEntity row : LikedEntity.<LikedEntity>list("interestId", interestId)) {
      if (!wanted.remove(row.example)) {
        row.delete();
      }
    }
    for (Example example : examples) {
      if (wanted.contains(example.key())) {
        LikedEntity row = new LikedEntity();
        row.subscriberId = subscriberId;
        row.interestId = interestId;
        row.example = example.key();
        row.likedAt = now;
        row.persist();
      }
    }
  }

  /** A text goes with the last interest that has it as an example. */
  private void dropTexts() {
    Set<String> used =
        LikedEntity.<LikedEntity>list("subscriberId", subscriberId).stream()
            .map(row -> row.example)
            .collect(Collectors.toSet());
    for (LikedTextEntity row :
        LikedTextEntity.<LikedTextEntity>list("subscriberId", subscriberId)) {
      if (!used.contains(row.view().key())) {
        row.delete();
      }
    }
  }

  /** What a removed interest learned goes with it. */
  private void drop() {
    if (!left.isEmpty()) {
      List<Long> ids = left.stream().map(row -> row.id).toList();
      FeedbackEntity.delete("interestId in ?1", ids);
      LikedEntity.delete("interestId in ?1", ids);
      InterestEntity.delete("id in ?1", ids);
    }
  }
}
