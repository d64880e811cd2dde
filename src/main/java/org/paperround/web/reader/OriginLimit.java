package org.paperround.web.reader;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Holds what comes from one network address to a number in a span of time. */
final class OriginLimit {

  private static final int MOST_ORIGINS = 100_000;
  private static final int IPV6_PREFIX_GROUPS = 4;

  private final int most;
  private final Duration span;
  private final Cache<String, Bucket> buckets;

  OriginLimit(int most, Duration span) {
    this.most = most;
    this.span = span;
    this.buckets = Caffeine.newBuilder().maximumSize(MOST_ORIGINS).expireAfterAccess(span).build();
  }

  /** Counts one; false if there were too many from there. */
  boolean allows(@Nullable String origin) {
    return buckets.get(network(origin), key -> bucket()).tryConsume(1);
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(bandwidth -> bandwidth.capacity(most).refillGreedy(most, span))
        .build();
  }

  /** One household has a whole IPv6 /64: its addresses count together. */
  private static String network(@Nullable String origin) {
    if (origin == null) {
      return "unknown";
    }
    String[] groups = origin.split(":", -1);
    return groups.length <= IPV6_PREFIX_GROUPS
        ? origin
        : String.join(":", Arrays.copyOf(groups, IPV6_PREFIX_GROUPS));
  }
}
