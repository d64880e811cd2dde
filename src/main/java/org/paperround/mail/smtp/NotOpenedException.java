package org.paperround.mail.smtp;

import org.jspecify.annotations.Nullable;

/** The server was not reached, or did not let us in. */
final class NotOpenedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Step step;
  private final boolean forNow;
  private final transient @Nullable Reply reply;

  /**
   * No reply said so.
   *
   * @param atOnce whether the other side made an end, and we did not wait in vain
   */
  NotOpenedException(Step step, String words, boolean atOnce) {
    super(step.trouble() + ": " + words);
    this.step = step;
    this.forNow = atOnce;
    this.reply = null;
  }

  NotOpenedException(Step step, Reply reply) {
    super(step.trouble() + ": " + reply.text());
    this.step = step;
    this.forNow = reply.code() / 100 == 4;
    this.reply = reply;
  }

  /** Whether this is how a server turns away a connection more than it takes. */
  boolean isTurnedAway() {
    return forNow && step.compareTo(Step.HELLO) <= 0;
  }

  /** The step that failed. */
  Step step() {
    return step;
  }

  /** What the server said, if it did. */
  @Nullable Reply reply() {
    return reply;
  }
}
