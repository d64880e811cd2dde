package org.paperround.interest;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the texts are kept that readers brought along. */
@Singleton
public class LikedTexts {

  private final Clock clock;

  LikedTexts(Clock clock) {
    this.clock = clock;
  }

  /** The texts of a reader, the oldest first. */
  @Transactional
  public List<LikedText> of(long subscriberId) {
    return LikedTextEntity.<LikedTextEntity>list("subscriberId = ?1 order by id", subscriberId)
        .stream()
        .map(LikedTextEntity::view)
        .toList();
  }

  /** The texts of these keys, by key; other keys are left out. */
  @Transactional
  public Map<String, LikedText> byKeys(Collection<String> keys) {
    List<Long> ids = keys.stream().filter(Example::isText).map(Example::number).toList();
    return ids.isEmpty()
        ? Map.of()
        : LikedTextEntity.<LikedTextEntity>list("id in ?1", ids).stream()
            .map(LikedTextEntity::view)
            .collect(Collectors.toMap(LikedText::key, Function.identity()));
  }

  /** Keeps a text for a reader. It goes with the last interest that has it as an example. */
  @Transactional
  public LikedText add(
      long subscriberId, @Nullable String canonicalId, String title, String summary) {
    LikedTextEntity row = new LikedTextEntity();
    row.subscriberId = subscriberId;
    row.canonicalId = canonicalId;
    row.title = title;
    row.summary = summary;
    row.addedAt = clock.instant();
    row.persist();
    return row.view();
  }
}
