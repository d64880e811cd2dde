package org.paperround.source.jsonl;

import java.util.Arrays;
import org.paperround.source.UnreadableInputException;

/** Tells by its first line that a file is something else, before a million lines are rejected. */
final class FirstLine {

  private FirstLine() {}

  /** The current line; of the first one, what follows a byte-order mark. */
  static byte[] withoutByteOrderMark(ByteLines lines) {
    byte[] line = lines.bytes();
    boolean marked = lines.number() == 1 && startsWith(line, 0xEF, 0xBB, 0xBF);
    return marked ? Arrays.copyOfRange(line, 3, line.length) : line;
  }

  /**
   * Checks the first line that is not blank.
   *
   * @throws UnreadableInputException if the file cannot be JSON Lines
   */
  static void check(byte[] line) {
    if (startsWith(line, 0xFF, 0xFE) || startsWith(line, 0xFE, 0xFF)) {
      throw new UnreadableInputException("the file is UTF-16 text: save it as UTF-8");
    }
    if (startsWith(line, 0x1F, 0x8B) || startsWith(line, 'P', 'K')) {
      throw new UnreadableInputException("the file is compressed: unpack it first");
    }
    for (byte b : line) {
      if (b == 0) {
        throw new UnreadableInputException("the file is binary: it must be JSON Lines in UTF-8");
      }
    }
    switch (firstSign(line)) {
      case '[' ->
          throw new UnreadableInputException(
              "the file is one JSON array: JSON Lines has one object per line");
      case '<' ->
          throw new UnreadableInputException("the file is HTML or XML: it must be JSON Lines");
      default -> {
        // Whatever else is wrong is wrong with single lines.
      }
    }
  }

  private static int firstSign(byte[] line) {
    int i = 0;
    while (i < line.length - 1 && (line[i] == ' ' || line[i] == '\t')) {
      i++;
    }
    return line[i];
  }

  private static boolean startsWith(byte[] line, int... first) {
    for (int i = 0; i < first.length; i++) {
      if (i >= line.length || (line[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }
}
