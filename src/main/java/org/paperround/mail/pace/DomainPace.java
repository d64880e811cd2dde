package org.paperround.mail.pace;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.paperround.mail.Transmission;

/**
 * How fast each domain takes mails. No domain has a limit until it asks for patience, by the reply
 * 421 or by 4.7.x; then it gets half of what it had, after a rest, and slowly more with each
 * success. Other domains are not held up. Safe for many threads.
 */
@Singleton
public class DomainPace {

  /** From this many domains on, those of which nothing must be remembered are dropped. */
  private static final int MANY = 10_000;

  private final Clock clock;
  private final RandomGenerator random = new Random();
  private final Map<String, DomainRhythm> rhythms = new HashMap<>();
  private final Set<String> limited = new HashSet<>();

  DomainPace(Clock clock) {
    this.clock = clock;
  }

  /**
   * Whether a mail may be sent to a domain now. After {@link Turn.Go}, one of {@link #report} and
   * {@link #giveBack} must follow.
   */
  public synchronized Turn acquire(String domain) {
    if (rhythms.size() >= MANY && !rhythms.containsKey(key(domain))) {
      rhythms.values().removeIf(DomainRhythm::isForgettable);
    }
    return rhythm(domain).acquire(clock.instant());
  }

  /** When somebody may come back for whom a domain was {@link Turn.Full}. */
  public synchronized Instant later(String domain) {
    return rhythm(domain).later(clock.instant());
  }

  private DomainRhythm rhythm(String domain) {
    return rhythms.computeIfAbsent(key(domain), name -> new DomainRhythm(random));
  }

  /** Learns from what became of a mail. */
  public synchronized void report(String domain, Transmission transmission) {
    end(domain, transmission);
  }

  /** The mail was not sent after all. */
  public synchronized void giveBack(String domain) {
    end(domain, null);
  }

  /** The limits that other processes have to hear of; quick where there are none. */
  synchronized Map<String, DomainLimit> news() {
    Map<String, DomainLimit> news = new HashMap<>();
    for (String domain : limited) {
      DomainRhythm rhythm = rhythms.get(domain);
      DomainLimit limit = rhythm == null ? null : rhythm.news();
      if (limit != null) {
        news.put(domain, limit);
      }
    }
    return news;
  }

  /** They can hear of these. */
  synchronized void told(Map<String, DomainLimit> news) {
    news.forEach((domain, limit) -> rhythm(domain).told(limit));
  }

  /** What other processes, or this one before it was started again, know of domains. */
  synchronized void adopt(Map<String, DomainLimit> others) {
    others.forEach((domain, limit) -> rhythm(domain).adopt(limit));
    limited.addAll(others.keySet());
    limited.removeIf(domain -> !rhythms.containsKey(domain) || rhythm(domain).isUnlimited());
  }

  private void end(String domain, @Nullable Transmission transmission) {
    DomainRhythm rhythm = rhythms.get(key(domain));
    if (rhythm == null || rhythm.isIdle()) {
      throw new IllegalStateException("no mail is on its way to that domain");
    }
    rhythm.end(transmission, clock.instant());
    if (!rhythm.isUnlimited()) {
      limited.add(key(domain));
    }
  }

  private static String key(String domain) {
    return domain.toLowerCase(Locale.ROOT);
  }
}
