package org.paperround.source.feed;

import java.io.IOException;
import java.util.regex.Pattern;
import org.paperround.source.UnreadableInputException;

/**
 * Passes over a DOCTYPE declaration. Nothing in it is loaded or expanded: HTML's entities keep
 * their meaning and those that a feed declares itself stay as they are written. A declaration of
 * entities by other entities can only be meant to do harm.
 */
final class Doctype {

  private static final int LONGEST = 100_000;

  private static final Pattern ENTITY_OF_ENTITIES =
      Pattern.compile("<!ENTITY\\s[^>\"']{0,500}[\"'][^\"'>]{0,2000}[&%][A-Za-z_]");

  private final Characters in;
  private final StringBuilder text = new StringBuilder();

  /** Gives characters one at a time, -1 at the end. */
  interface Characters {
    int next() throws IOException;
  }

  Doctype(Characters in) {
    this.in = in;
  }

  /**
   * Reads up to the end of the declaration.
   *
   * @throws UnreadableInputException if it is a bomb, or too long to be anything else
   */
  void skip() throws IOException {
    int quote = 0;
    boolean subset = false;
    for (int c = in.next(); c >= 0; c = in.next()) {
      text.append((char) c);
      if (text.length() > LONGEST) {
        throw new UnreadableInputException("the feed's DOCTYPE declaration has no end");
      }
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[' || c == ']') {
        subset = c == '[';
      } else if (c == '>' && !subset) {
        break;
      }
    }
    if (ENTITY_OF_ENTITIES.matcher(text).find()) {
      throw new UnreadableInputException(
          "the feed declares entities that consist of entities: such a feed is refused");
    }
  }
}
