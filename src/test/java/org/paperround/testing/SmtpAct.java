package org.paperround.testing;

/** What a {@link ScriptedMailServer} does at a step of a dialogue. */
public sealed interface SmtpAct {

  /** Closes the connection without an answer. */
  static SmtpAct drop() {
    return new Drop();
  }

  /** Never answers, and keeps the connection open until the other side leaves. */
  static SmtpAct stall() {
    return new Stall();
  }

  /** Answers with a line, each octet on its own. */
  static SmtpAct slow(String line) {
    return new Slow(line);
  }

  /** Begins an answer and goes on with it, a little at a time, until the other side leaves. */
  static SmtpAct drip() {
    return new Drip();
  }

  /** Answers with line after line until the other side leaves. */
  static SmtpAct endless() {
    return new Endless();
  }

  /** At the final dot: takes the mail, and closes the connection without an answer. */
  static SmtpAct takeAndDrop() {
    return new TakeAndDrop();
  }

  /** After DATA: lets the message come, and closes the connection after so many octets of it. */
  static SmtpAct dropAfter(int octets) {
    return new DropAfter(octets);
  }

  /** After DATA: lets the message come, and reads none of it. */
  static SmtpAct stopReading() {
    return new StopReading();
  }

  /** Waits at a gate, and then grants the step. */
  static SmtpAct waitAt(SmtpGate gate, SmtpStep step) {
    return new Wait(gate, step.fine());
  }

  /** After DATA: waits at a gate when so many octets of the message have come; then reads on. */
  static SmtpAct waitWithin(SmtpGate gate, int octets) {
    return new WaitWithin(gate, octets);
  }

  /** Grants the step, and then waits at a gate before it listens again. */
  static SmtpAct waitAfter(SmtpGate gate, SmtpStep step) {
    return new WaitAfter(gate, step.fine());
  }

  /** Whether the command is granted. */
  default boolean isFine() {
    return false;
  }

  /** Answers with this line, such as {@code 450 4.2.1 Mailbox busy}. */
  static SmtpAct reply(String line) {
    return new Reply(line);
  }

  /**
   * An answer.
   *
   * @param line code and text, without the line's end
   */
  record Reply(String line) implements SmtpAct {

    @Override
    public boolean isFine() {
      return line.startsWith("2") || line.startsWith("3");
    }
  }

  /** See {@link #drop}. */
  record Drop() implements SmtpAct {}

  /** See {@link #stall}. */
  record Stall() implements SmtpAct {}

  /** See {@link #slow}. */
  record Slow(String line) implements SmtpAct {

    @Override
    public boolean isFine() {
      return new Reply(line).isFine();
    }
  }

  /** See {@link #drip}. */
  record Drip() implements SmtpAct {}

  /** See {@link #endless}. */
  record Endless() implements SmtpAct {}

  /** See {@link #takeAndDrop}. */
  record TakeAndDrop() implements SmtpAct {

    @Override
    public boolean isFine() {
      return true;
    }
  }

  /** See {@link #dropAfter}. */
  record DropAfter(int octets) implements SmtpAct {}

  /** See {@link #stopReading}. */
  record StopReading() implements SmtpAct {}

  /** See {@link #waitAt}. */
  record Wait(SmtpGate gate, String line) implements SmtpAct {

    @Override
    public boolean isFine() {
      return true;
    }
  }

  /** See {@link #waitWithin}. */
  record WaitWithin(SmtpGate gate, int octets) implements SmtpAct {

    @Override
    public boolean isFine() {
      return true;
    }
  }

  /** See {@link #waitAfter}. */
  record WaitAfter(SmtpGate gate, String line) implements SmtpAct {

    @Override
    public boolean isFine() {
      return true;
    }
  }
}
