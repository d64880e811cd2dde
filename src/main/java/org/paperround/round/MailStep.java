package org.paperround.round;

import io.quarkus.logging.Log;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a sender does between two mails: writes what became of the last, and sends the next if it
 * may leave. The execution of the next hears of its end in any case.
 */
final class MailStep {

  private final Sending sending;
  private final Bookkeeping books;
  private final Aside aside;
  private final BooleanSupplier stopping;

  MailStep(Sending sending, Bookkeeping books, Aside aside, BooleanSupplier stopping) {
    this.sending = sending;
    this.books = books;
    this.aside = aside;
    this.stopping = stopping;
  }

  /** Settles the last mail, and sends the next; gives what became of that one. */
  @Nullable Settled step(@Nullable Settled last, @Nullable Planned next) {
    if (next == null) {
      books.settle(last);
      return null;
    }
    Optional<PutOff> wait;
    try {
      wait = sending.ask(next, aside.hasRoom());
    } catch (RuntimeException e) {
      books.settle(last);
      return notTold(next, e);
    }
    if (wait.isPresent()) {
      books.settle(last);
      putOff(next, wait.get());
      return null;
    }
    if (!sending.takesTurns()) {
      return leave(last, next);
    }
    // What became of a mail must not wait for the turn of another.
    books.settle(last);
    try {
      if (!sending.awaitTurn()) {
        return stays(next);
      }
      wait = sending.askPauses(next);
    } catch (RuntimeException e) {
      sending.giveBack(next);
      return notTold(next, e);
    }
    if (wait.isPresent()) {
      sending.giveBack(next);
      books.putOff(next, wait.get());
      return null;
    }
    return leave(null, next);
  }

  private void putOff(Planned mail, PutOff wait) {
    if (!wait.briefly()) {
      books.putOff(mail, wait);
    } else if (stopping.getAsBoolean()) {
      mail.end();
    } else {
      aside.add(mail);
    }
  }

  private @Nullable Settled leave(@Nullable Settled last, Planned next) {
    boolean mayLeave = books.settleAndBegin(last, stopping.getAsBoolean() ? null : next);
    return mayLeave ? sending.send(next) : stays(next);
  }

  private @Nullable Settled stays(Planned next) {
    sending.giveBack(next);
    next.end();
    return null;
  }

  /** The database did not answer. The line stays as it is; its execution must hear of it. */
  private static @Nullable Settled notTold(Planned next, RuntimeException e) {
    Log.debug("Whether a mail may leave could not be told", e);
    next.work().failed("asking: " + e.getClass().getSimpleName());
    next.end();
    return null;
  }
}
