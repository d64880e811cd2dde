package org.paperround.bounce.reading;

import org.jspecify.annotations.Nullable;
import org.paperround.bounce.Kind;
import org.paperround.bounce.Verdict;

/**
 * Decides what a failure means. A code that says why goes before words, and the code of the reply
 * before the one that the reporting system made of it; but words that speak of the sender or of the
 * content stand against any code. What is open is soft: a mail too many does less harm than a
 * reader lost.
 */
final class Judge {

  private final Sentences sentences;

  Judge(Sentences sentences) {
    this.sentences = sentences;
  }

  /**
   * A decision.
   *
   * @param kind hard or soft
   * @param status the code it goes with, if any
   * @param isAboutUs whether it speaks against the mail or its sender, not against the address
   * @param isFounded whether there was anything to decide by
   */
  record Judgement(Kind kind, @Nullable String status, boolean isAboutUs, boolean isFounded) {

    Verdict of(@Nullable String recipient, String words) {
      return new Verdict(kind, recipient, status, Words.line(words), isAboutUs, null);
    }
  }

  /**
   * Decides on a failure.
   *
   * @param words the server's
   * @param field the status that the report gives, if any
   * @param phase what the server answered
   * @param isFinal whether the reporting system has given up
   */
  Judgement judge(String words, @Nullable String field, Phase phase, boolean isFinal) {
    Reply reply = Reply.in(words);
    String status = status(reply, field);
    Cause cause = sentences.reason(words);
    boolean isFounded = cause != null || Status.isSpecific(status);
    Kind kind = kind(cause, status, reply, phase, isFinal);
    boolean isAboutUs = kind == Kind.SOFT && isAboutUs(cause, status, reply, phase);
    return new Judgement(kind, status, isAboutUs, isFounded);
  }

  /** Words go before the code here too; a content refused for good without a reason is a filter. */
  private static boolean isAboutUs(
      @Nullable Cause cause, @Nullable String status, Reply reply, Phase phase) {
    if (cause == Cause.REFUSED || Status.isSecurity(status)) {
      return true;
    }
    if (cause == Cause.FULL || cause == Cause.DISABLED) {
      return false;
    }
    boolean isForGood = reply.code() / 100 == 5 && !Status.isSpecific(status);
    return phase == Phase.MAIL || (phase == Phase.DATA && isForGood);
  }

  private static @Nullable String status(Reply reply, @Nullable String field) {
    if (reply.status() != null && (Status.isSpecific(reply.status()) || field == null)) {
      return reply.status();
    }
    if (field != null) {
      return field;
    }
    return reply.code() == 0 ? null : (reply.code() / 100) + ".0.0";
  }

  private static Kind kind(
      @Nullable Cause cause, @Nullable String status, Reply reply, Phase phase, boolean isFinal) {
    if (cause == Cause.NO_MAIL) {
      return isFinal ? Kind.HARD : Kind.SOFT;
    }
    if (cause == Cause.TROUBLE && Status.isBadAddress(status)) {
      return Kind.HARD;
    }
    if (cause != null && cause.kind() == Kind.SOFT) {
      return Kind.SOFT;
    }
    boolean isForNow = Status.isTransient(status) || reply.code() / 100 == 4;
    // Where the domain is not there, nobody was asked.
    boolean isAboutSender = phase == Phase.MAIL && cause != Cause.NO_DOMAIN;
    if (Status.isPolicy(status) || isAboutSender || (isForNow && !isFinal)) {
      return Kind.SOFT;
    }
    if (cause == null) {
      return Status.kind(status);
    }
    // Once a server has taken the recipient, "unknown" is what filters say, unless its code is.
    boolean isFilter = phase == Phase.DATA && !Status.isBadAddress(status);
    return isFilter && cause == Cause.NO_MAILBOX ? Kind.SOFT : Kind.HARD;
  }
}
