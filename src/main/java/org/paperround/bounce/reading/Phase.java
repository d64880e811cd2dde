package org.paperround.bounce.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server answered when it refused, as far as reports tell (RFC 5321 section 3.3). */
enum Phase {
  UNKNOWN,
  /** The sender's address. */
  MAIL,
  /** The recipient's. */
  RCPT,
  /** The content: the recipient had been taken before. */
  DATA;

  /** The last command before the first refusal of a transcript, as Sendmail shows it. */
  private static final Pattern TRANSCRIPT =
      Pattern.compile(
          ">>> ?(MAIL|RCPT|DATA|\\.)[^\\n]*\\n(?:\\s{0,20}<<< ?[23][^\\n]*\\n){0,20}\\s{0,20}<<< ?[45]\\d\\d",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WORDS =
      Pattern.compile(
          "(?:in reply to|after|command[: ]|for|\\(|\\[|smtp:)\\s*"
              + "(mail[ _]from|rcpt|end of data|data|text|mail)\\b"
              + "|(does not like recipient)|(after i sent the message)|(sender was rejected)"
              + "|\\(state (1[1-8])\\)",
          Pattern.CASE_INSENSITIVE);

  /** What the bulk lane says before a reply. */
  private static final Pattern OUR_WORDS = Pattern.compile("^(recipient|message|DATA) refused: ");

  /** The phase that a text tells of. */
  static Phase in(String text) {
    Matcher ours = OUR_WORDS.matcher(text);
    if (ours.find()) {
      return ours.group(1).equals("recipient") ? RCPT : DATA;
    }
    Matcher transcript = TRANSCRIPT.matcher(text);
    if (transcript.find()) {
      return of(transcript.group(1));
    }
    Matcher words = WORDS.matcher(text);
    if (!words.find()) {
      return UNKNOWN;
    }
    if (words.group(5) != null) {
      return words.group(5).compareTo("15") > 0 ? DATA : words.group(5).equals("12") ? MAIL : RCPT;
    }
    if (words.group(2) != null) {
      return RCPT;
    }
    return words.group(3) != null ? DATA : words.group(4) != null ? MAIL : of(words.group(1));
  }

  private static Phase of(String command) {
    return switch (command.substring(0, 1).toUpperCase(Locale.ROOT)) {
      case "M" -> MAIL;
      case "R" -> RCPT;
      default -> DATA;
    };
  }
}
