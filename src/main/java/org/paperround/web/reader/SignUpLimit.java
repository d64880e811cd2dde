package org.paperround.web.reader;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.paperround.account.SignUpConfig;

/** Holds sign-ups from one network address to a number per hour. */
@Singleton
class SignUpLimit {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MOST_ORIGINS = 100_000;
  private static final int IPV6_PREFIX_GROUPS = 4;

  private final SignUpConfig config;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST_ORIGINS).expireAfterAccess(HOUR).build();

  SignUpLimit(SignUpConfig config) {
    this.config = config;
  }

  /** Counts a sign-up; false if there were too many from there. */
  boolean allows(@Nullable String origin) {
    return buckets.get(network(origin), key -> bucket()).tryConsume(1);
  }

  private Bucket bucket() {
    int limit = config.perOriginAndHour();
    return Bucket.builder()
        .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, HOUR))
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
