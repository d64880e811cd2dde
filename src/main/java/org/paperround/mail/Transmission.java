package org.paperround.mail;

import org.jspecify.annotations.Nullable;

/**
 * What became of a mail.
 *
 * @param outcome the verdict
 * @param code the server's reply code (RFC 5321), if it gave one
 * @param enhancedCode the enhanced status code (RFC 3463) such as {@code 5.1.1}, if it gave one
 * @param text the server's words or our own for what went wrong, without the recipient's address;
 *     empty if nothing went wrong
 * @param general whether it says nothing of this mail, so that any other would have met the same:
 *     the server was not reached, or refused us or our sender
 */
public record Transmission(
    Outcome outcome,
    @Nullable Integer code,
    @Nullable String enhancedCode,
    String text,
    boolean general) {

  /** The longest text that is kept, in characters. */
  static final int MAX_TEXT = 1_000;

  /** The verdicts. */
  public enum Outcome {
    /** The server took the mail. */
    ACCEPTED,
    /** Not now; worth another try. */
    DEFERRED,
    /** Not ever, for this mail. */
    REJECTED,
    /** Nobody knows whether the server took it; another try could make a second copy. */
    UNCERTAIN
  }

  /** Something about this mail, or nothing is known of that. */
  public Transmission(
      Outcome outcome, @Nullable Integer code, @Nullable String enhancedCode, String text) {
    this(outcome, code, enhancedCode, text, false);
  }

  public Transmission {
    text = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
  }

  /** Whether the server refused this mail for good, in words of its own. */
  public boolean isRefusedByServer() {
    return outcome == Outcome.REJECTED && code != null;
  }
}
