package org.paperround.round;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Group commit: while one transaction is written, whoever wants to write next waits, and the first
 * of them writes for all. A mail's line so costs part of a transaction, and is durable all the same
 * before its first byte leaves.
 */
@Singleton
class LedgerWriter {

  private static final int MOST_AT_ONCE = 256;

  private final Outcomes outcomes;
  private final Queue<Request> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock writing = new ReentrantLock();

  LedgerWriter(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  /** What one sender wants written; read and changed by the holder of the lock only. */
  private static final class Request {
    private final @Nullable Settled settled;
    private final @Nullable Planned next;
    private boolean written;
    private boolean mayLeave;
    private @Nullable RuntimeException failure;

    Request(@Nullable Settled settled, @Nullable Planned next) {
      this.settled = settled;
      this.next = next;
    }
  }

  /**
   * Writes what became of a mail and that another is about to leave; returns when it is durable.
   *
   * @return whether the next one may leave; false if there is none
   * @throws RuntimeException if the database refused; nothing is written then
   */
  boolean exchange(@Nullable Settled settled, @Nullable Planned next) {
    Request request = new Request(settled, next);
    waiting.add(request);
    writing.lock();
    try {
      while (!request.written) {
        // Whoever could run meanwhile joins: fewer transactions, and nothing to wait for where none
        // is.
        Thread.yield();
        write(drained());
      }
      if (request.failure != null) {
        throw request.failure;
      }
      return request.mayLeave;
    } finally {
      writing.unlock();
    }
  }

  private List<Request> drained() {
    List<Request> group = new ArrayList<>();
    while (group.size() < MOST_AT_ONCE) {
      Request request = waiting.poll();
      if (request == null) {
        break;
      }
      group.add(request);
    }
    return group;
  }

  /** One that the database refuses must not take the others with it. */
  private void write(List<Request> group) {
    try {
      writeTogether(group);
    } catch (RuntimeException | Error e) {
      if (group.size() == 1) {
        group.getFirst().failure =
            e instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        group.getFirst().written = true;
      } else {
        group.forEach(request -> write(List.of(request)));
      }
    }
  }

  private void writeTogether(List<Request> group) {
    List<Settled> settled = new ArrayList<>();
    List<Request> beginning = new ArrayList<>();
    List<Planned> next = new ArrayList<>();
    for (Request request : group) {
      if (request.settled != null) {
        settled.add(request.settled);
      }
      if (request.next != null) {
        beginning.add(request);
        next.add(request.next);
      }
    }
    boolean[] mayLeave = outcomes.exchange(settled, next);
    for (int i = 0; i < mayLeave.length; i++) {
      beginning.get(i).mayLeave = mayLeave[i];
    }
    group.forEach(request -> request.written = true);
  }
}
