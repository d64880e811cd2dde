package org.paperround.mail.smtp;

import org.jspecify.annotations.Nullable;
import org.paperround.mail.AddressScrubber;
import org.paperround.mail.Transmission;
import org.paperround.mail.Transmission.Outcome;

/** What a reply, or none, means for a mail. */
final class Verdict {

  /** Our own words, as nothing was sent. */
  private static final String TOO_LARGE = "larger than the server takes";

  private static final String NOT_ASCII =
      "the mail server does not offer SMTPUTF8, which letters beyond a to z before the @ need";

  private Verdict() {}

  static Transmission accepted(Reply reply) {
    return new Transmission(Outcome.ACCEPTED, reply.code(), reply.enhancedCode(), "");
  }

  /** The server refused at a step. A refused log-in or sender is about us, not about the mail. */
  static Transmission refused(Step step, Reply reply, BulkMail mail) {
    boolean general = reply.isAboutLogin() || (step.isGeneral() && !isAboutSize(reply));
    boolean forGood = reply.code() >= 500 && !general;
    return of(
        forGood ? Outcome.REJECTED : Outcome.DEFERRED,
        reply,
        step.trouble() + ": " + reply.text(),
        mail,
        general);
  }

  /** The size is told along with the sender (RFC 1870 section 6.1). */
  private static boolean isAboutSize(Reply reply) {
    String enhanced = reply.enhancedCode();
    return reply.code() == 552 || (enhanced != null && enhanced.equals("5.3.4"));
  }

  /** The dialogue broke off at a step. */
  static Transmission broken(Step step, String words, BulkMail mail) {
    Outcome outcome = step.compareTo(Step.CONTENT) <= 0 ? Outcome.DEFERRED : Outcome.UNCERTAIN;
    return of(outcome, null, "lost at " + step + ": " + words, mail, step.isGeneral());
  }

  static Transmission notOpened(NotOpenedException e, BulkMail mail) {
    return of(Outcome.DEFERRED, e.reply(), String.valueOf(e.getMessage()), mail, true);
  }

  static Transmission stopped(BulkMail mail) {
    return of(Outcome.DEFERRED, null, "stopped before it was sent", mail, true);
  }

  static Transmission tooLarge(BulkMail mail, long limit) {
    return of(Outcome.REJECTED, null, TOO_LARGE + ": " + limit + " octets", mail, false);
  }

  /** No reply said so: it counts as a refusal of this mail, not as an address without a mailbox. */
  static Transmission notAscii(BulkMail mail) {
    return of(Outcome.REJECTED, null, NOT_ASCII, mail, false);
  }

  private static Transmission of(
      Outcome outcome, @Nullable Reply reply, String text, BulkMail mail, boolean general) {
    return new Transmission(
        outcome,
        reply == null ? null : reply.code(),
        reply == null ? null : reply.enhancedCode(),
        AddressScrubber.without(text, mail.to()),
        general);
  }
}
