package org.paperround.journey;

import org.paperround.testing.SmtpAct;
import org.paperround.testing.SmtpGate;
import org.paperround.testing.SmtpStep;

/** How far a mail is when its process is killed. */
enum KillMoment {
  /** The sender is named, and not granted. */
  SENDER(SmtpStep.MAIL),
  /** The recipient is named, and not granted. */
  RECIPIENT(SmtpStep.RCPT),
  /** The message is announced, and not asked for. */
  ANNOUNCED(SmtpStep.DATA),
  /** The server has read the message's beginning. What the process wrote still comes. */
  CONTENT(SmtpStep.DATA),
  /** The server has the whole message, and has not said so. */
  DOT(SmtpStep.DOT),
  /** The server has said so. */
  REPLIED(SmtpStep.DOT),
  /** Nothing is held up: each connection is anywhere. */
  ANYWHERE(SmtpStep.MAIL);

  private static final int BEGINNING = 500;

  private final SmtpStep step;

  KillMoment(SmtpStep step) {
    this.step = step;
  }

  SmtpStep step() {
    return step;
  }

  /** Makes every dialogue wait at this moment. */
  SmtpAct act(SmtpGate gate) {
    return switch (this) {
      case SENDER, RECIPIENT, ANNOUNCED, DOT -> SmtpAct.waitAt(gate, step);
      case CONTENT -> SmtpAct.waitWithin(gate, BEGINNING);
      case REPLIED -> SmtpAct.waitAfter(gate, step);
      case ANYWHERE -> {
        gate.open();
        yield SmtpAct.waitAt(gate, step);
      }
    };
  }
}
