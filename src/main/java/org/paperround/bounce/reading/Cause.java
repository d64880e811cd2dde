package org.paperround.bounce.reading;

import org.paperround.bounce.Kind;

/** Why a mail did not arrive, as far as it matters, and other things that sentences give away. */
enum Cause {
  /** There is no such mailbox, or none any more. */
  NO_MAILBOX(Kind.HARD),
  /** The same, in words that no filter uses. */
  NO_ACCOUNT(Kind.HARD),
  /** There is no such domain. */
  NO_DOMAIN(Kind.HARD),
  /** The domain takes no mail (RFC 7505). */
  NO_MAIL(Kind.HARD),
  /** The mailbox is elsewhere now. */
  MOVED(Kind.HARD),
  /** The mailbox has no room. */
  FULL(Kind.SOFT),
  /** The mailbox is there, but closed for now. */
  DISABLED(Kind.SOFT),
  /** Refused for what the mail or its sender is, or by the recipient's own filter. */
  REFUSED(Kind.SOFT),
  /** Something is wrong or busy on the way or at the other end. */
  TROUBLE(Kind.SOFT),
  /** Not about a recipient: the message reports a failure. */
  REPORT(Kind.SOFT),
  /** Not about a recipient: the message is a complaint of the form before RFC 5965. */
  COMPLAINT(Kind.COMPLAINT),
  /** Not about a recipient: the message is an automatic reply. */
  AWAY(Kind.IGNORED);

  private final Kind kind;

  Cause(Kind kind) {
    this.kind = kind;
  }

  /** What it means for the recipient. */
  Kind kind() {
    return kind;
  }

  /** Whether it says why a mail to a recipient failed. */
  boolean isReason() {
    return compareTo(REPORT) < 0;
  }
}
