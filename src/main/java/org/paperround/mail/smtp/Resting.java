package org.paperround.mail.smtp;

import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Open connections that nobody uses, kept for a while. Safe for many threads. */
final class Resting {

  private final Duration longest;
  private final Deque<SmtpConnection> connections = new ConcurrentLinkedDeque<>();
  private final ExecutorService farewells = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * None at first.
   *
   * @param longest how long one is kept
   */
  Resting(Duration longest) {
    this.longest = longest;
  }

  void keep(SmtpConnection connection) {
    connection.restsSince(System.nanoTime());
    connections.addFirst(connection);
  }

  /** The one used last, because it is the least likely to have been left; null if there is none. */
  @Nullable SmtpConnection take() {
    return connections.pollFirst();
  }

  int count() {
    return connections.size();
  }

  /** Takes leave of those kept for long enough. */
  void partFromOld() {
    long now = System.nanoTime();
    for (SmtpConnection connection : List.copyOf(connections)) {
      if (connection.rested(now) > longest.toNanos() && connections.remove(connection)) {
        part(connection);
      }
    }
  }

  /** Takes leave of all. */
  void partFromAll() {
    for (SmtpConnection c = take(); c != null; c = take()) {
      part(c);
    }
  }

  private void part(SmtpConnection connection) {
    try {
      farewells.execute(connection::quit);
    } catch (RejectedExecutionException e) {
      // nobody waits for farewells any more
      connection.quit();
    }
  }

  /** Takes leave of all, and waits for that, but no longer than this. */
  void close(Duration patience) throws InterruptedException {
    partFromAll();
    farewells.shutdown();
    var _ = farewells.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}
