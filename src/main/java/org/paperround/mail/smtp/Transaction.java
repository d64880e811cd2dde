package org.paperround.mail.smtp;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.paperround.mail.Transmission;

/** One mail over an open connection (RFC 5321 section 3.3). */
final class Transaction {

  private final Dialogue dialogue;
  private final Extensions offered;
  private final BulkMail mail;
  private final boolean kept;
  private Step step = Step.MAIL;
  private boolean inStep;
  private Step refusedAt = Step.MAIL;
  private @Nullable Reply refusal;

  /**
   * A transaction.
   *
   * @param kept whether the connection has rested, so that the server may have left meanwhile
   */
  Transaction(Dialogue dialogue, Extensions offered, BulkMail mail, boolean kept) {
    this.dialogue = dialogue;
    this.offered = offered;
    this.mail = mail;
    this.kept = kept;
  }

  /** Whether the next mail can follow on the same connection. */
  boolean leavesInStep() {
    return inStep && !dialogue.isAhead();
  }

  Transmission run() throws StaleConnectionException {
    try {
      if (offered.offers("PIPELINING")) {
        pipelined();
      } else {
        stepByStep();
      }
      if (refusal == null) {
        step = Step.CONTENT;
        dialogue.content(mail.message());
        step = Step.DOT;
        return verdict(dialogue.verdict());
      }
    } catch (CutShortException e) {
      return Verdict.broken(Step.CONTENT, dialogue.wordsFor(e), mail);
    } catch (IOException e) {
      return broken(e);
    }
    return refused(refusal);
  }

  /** One command after the other's reply. */
  private void stepByStep() throws IOException, StaleConnectionException {
    if (tookSender(dialogue.ask(sender()))) {
      step = Step.RCPT;
      if (note(dialogue.ask(recipient()), false)) {
        step = Step.DATA;
        note(dialogue.ask("DATA"), true);
      }
    }
  }

  /** All commands at once; yet each has a reply of its own (RFC 2920 section 3.1). */
  private void pipelined() throws IOException, StaleConnectionException {
    dialogue.say(sender() + "\r\n" + recipient() + "\r\nDATA\r\n");
    if (!tookSender(dialogue.reply()) && hasLeft()) {
      return;
    }
    step = Step.RCPT;
    boolean hasRecipient = note(dialogue.reply(), false);
    if (hasLeft()) {
      return;
    }
    step = Step.DATA;
    boolean waits = note(dialogue.reply(), true);
    if (refusal != null && waits) {
      // The server wants a message after all. An empty one must reach nobody.
      inStep = false;
      if (!hasRecipient) {
        inStep = dialogue.ask(".").isRefusal();
      }
    }
  }

  private String sender() {
    String size = offered.offers("SIZE") ? " SIZE=" + mail.message().length : "";
    String international = mail.isInternational() ? " BODY=8BITMIME SMTPUTF8" : "";
    return "MAIL FROM:<" + mail.from() + ">" + size + international;
  }

  private String recipient() {
    return "RCPT TO:<" + mail.to() + ">";
  }

  private boolean tookSender(Reply reply) throws StaleConnectionException {
    if (kept && reply.isGoodbye()) {
      throw new StaleConnectionException();
    }
    return note(reply, false);
  }

  /** Keeps the first reply that is not the wanted one: it is the reason. */
  private boolean note(Reply reply, boolean wantsMore) {
    boolean granted = wantsMore ? reply.asksForMore() : reply.isFine();
    if (!granted && refusal == null) {
      refusal = reply;
      refusedAt = step;
      inStep = reply.isRefusal();
    }
    return granted;
  }

  private boolean hasLeft() {
    return refusal != null && refusal.isGoodbye();
  }

  private Transmission verdict(Reply reply) throws IOException {
    if (reply.isFine()) {
      inStep = true;
      return Verdict.accepted(reply);
    }
    if (!reply.isRefusal()) {
      throw new IOException("no verdict: " + reply.text());
    }
    inStep = true;
    refusedAt = Step.DOT;
    return refused(reply);
  }

  /** A failed transaction is wiped away before the next one (RFC 5321 section 4.1.1.5). */
  private Transmission refused(Reply reply) {
    try {
      inStep =
          inStep && !reply.isGoodbye() && !reply.isAboutLogin() && dialogue.ask("RSET").isFine();
    } catch (IOException e) {
      inStep = false;
    }
    return Verdict.refused(refusedAt, reply, mail);
  }

  private Transmission broken(IOException e) throws StaleConnectionException {
    inStep = false;
    if (refusal != null) {
      return Verdict.refused(refusedAt, refusal, mail);
    }
    if (kept && step == Step.MAIL && !dialogue.isOverdue()) {
      throw new StaleConnectionException();
    }
    // Of the content, what is not known to be cut short may be there as a whole.
    return Verdict.broken(step == Step.CONTENT ? Step.DOT : step, dialogue.wordsFor(e), mail);
  }
}
