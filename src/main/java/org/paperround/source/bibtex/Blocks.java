package org.paperround.source.bibtex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into blocks. What stands between them is ignored, as BibTeX does. A block whose brace
 * is not closed ends where a line begins with the next one.
 */
final class Blocks {

  private static final Pattern START = Pattern.compile("@\\s*+([A-Za-z]++)\\s*+([{(])");

  private static final Pattern LINE = Pattern.compile("[ \\t]*+@[ \\t]*+[A-Za-z]++[ \\t]*+[{(]");

  private static final int NONE = -1;

  private final String text;
  private final Matcher starts;
  private final Matcher lines;
  private int at;
  private int lineAt;
  private int line = 1;
  private boolean commentUnclosed;

  Blocks(String text) {
    this.text = text;
    starts = START.matcher(text);
    lines = LINE.matcher(text);
  }

  /** The next block; null at the end. */
  @Nullable Block next() {
    if (!starts.find(at)) {
      return null;
    }
    countLinesUpTo(starts.start());
    String type = starts.group(1);
    int open = starts.end();
    boolean parenthesis = starts.group(2).equals("(");
    // A commented block may hold whole entries. Once one was not closed, none is searched so far.
    boolean comment = type.equalsIgnoreCase("comment") && !commentUnclosed;
    int close = comment ? close(open, parenthesis, false) : NONE;
    commentUnclosed |= comment && close == NONE;
    if (close == NONE) {
      close = close(open, parenthesis, true);
    }
    int end = close == NONE ? nextBlock(open) : close;
    at = close == NONE ? end : end + 1;
    return new Block(line, type, text.substring(open, end), close != NONE);
  }

  private int close(int open, boolean parenthesis, boolean stopAtNextBlock) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '\\' -> i++;
        case '{' -> depth++;
        case '}' -> {
          if (--depth < 0) {
            return parenthesis ? NONE : i;
          }
        }
        case ')' -> {
          if (parenthesis && depth == 0) {
            return i;
          }
        }
        case '\n' -> {
          if (stopAtNextBlock && startsBlock(i + 1)) {
            return NONE;
          }
        }
        default -> {
          // Everything else is text.
        }
      }
    }
    return NONE;
  }

  private int nextBlock(int open) {
    for (int i = text.indexOf('\n', open); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (startsBlock(i + 1)) {
        return i + 1;
      }
    }
    return text.length();
  }

  private boolean startsBlock(int index) {
    return lines.region(index, text.length()).lookingAt();
  }

  private void countLinesUpTo(int index) {
    for (; lineAt < index; lineAt++) {
      if (text.charAt(lineAt) == '\n') {
        line++;
      }
    }
  }
}
