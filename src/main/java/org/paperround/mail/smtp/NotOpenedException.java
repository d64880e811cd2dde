package org.paperround.mail.smtp;

import org.jspecify.annotations.Nullable;

/** The server was not reached, or did not let us in. */
final class NotOpenedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Step step;
  private final transient @Nullable Reply reply;

  NotOpenedException(Step step, String words) {
    super(step.trouble() + ": " + words);
    this.step = step;
    this.reply = null;
  }

  NotOpenedException(Step step, Reply reply) {
    super(step.trouble() + ": " + reply.text());
    this.step = step;
    this.reply = reply;
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
