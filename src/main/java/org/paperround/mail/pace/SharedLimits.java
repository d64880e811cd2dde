package org.paperround.mail.pace;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes what one process learns of domains known to all: writes it when a domain slows down or has
 * recovered, and reads what others wrote every {@value #FRESH_SECONDS} s while mails are sent.
 * While the database is away everyone keeps to what they know, and tells it later.
 */
@Singleton
public class SharedLimits {

  private static final long FRESH_SECONDS = 3;
  private static final Duration FRESH = Duration.ofSeconds(FRESH_SECONDS);

  private final DomainPace domains;
  private final DomainBook book;
  private final Clock clock;
  private final ReentrantLock atIt = new ReentrantLock();
  private boolean everRead;
  private long readAt;

  SharedLimits(DomainPace domains, DomainBook book, Clock clock) {
    this.domains = domains;
    this.book = book;
    this.clock = clock;
  }

  /** Tells and hears, where it is time; whoever comes while another is at it goes on at once. */
  public void exchange() {
    if (!atIt.tryLock()) {
      return;
    }
    try {
      tell();
      if (!everRead || System.nanoTime() - readAt > FRESH.toNanos()) {
        readAt = System.nanoTime();
        everRead = true;
        domains.adopt(book.read(clock.instant()));
      }
    } catch (RuntimeException e) {
      Log.debug("What domains take could not be shared", e);
    } finally {
      atIt.unlock();
    }
  }

  private void tell() {
    Map<String, DomainLimit> news = domains.news();
    if (!news.isEmpty()) {
      book.write(news, clock.instant());
      domains.told(news);
    }
  }
}
