package org.paperround.inlet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The message that could not be stored the last time, kept in a mailbox's mark. As the mark is in
 * the database, the count grows only while the database answers: so the fault is the message's.
 *
 * @param name what the message is called
 * @param times how often in a row it could not be stored; 0 if none fails
 */
public record Failing(String name, int times) {

  /** Nothing fails. */
  public static final Failing NONE = new Failing("", 0);

  private static final int MOST = 5;
  private static final Pattern TEXT = Pattern.compile("(\\d{1,4})x(.+)", Pattern.DOTALL);

  /** Reads what {@link #toString} wrote; anything else is nothing. */
  public static Failing of(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches() ? new Failing(parts.group(2), Integer.parseInt(parts.group(1))) : NONE;
  }

  /** After a message failed, this one or another. */
  public Failing again(String failed) {
    return new Failing(failed, failed.equals(name) ? times + 1 : 1);
  }

  /** Whether the message is to be passed over, so that it does not block what is behind it. */
  public boolean isHopeless() {
    return times >= MOST;
  }

  @Override
  public String toString() {
    return times == 0 ? "" : times + "x" + name;
  }
}
