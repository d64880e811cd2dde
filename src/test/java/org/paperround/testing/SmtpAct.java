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
}
