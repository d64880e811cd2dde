package org.paperround.source.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.paperround.source.UnreadableInputException;

/** Tells by its first bytes that a file is something else, before a million pieces are rejected. */
public final class Opening {

  private static final int LENGTH = 8_192;

  private Opening() {}

  /**
   * Checks the first bytes of an input and gives it back with all its bytes still to be read.
   *
   * @throws UnreadableInputException if it is empty, compressed, binary or not UTF-8 text
   * @throws IOException if it breaks off right away
   */
  public static InputStream checked(InputStream body) throws IOException {
    return checked(body, "the file");
  }

  /**
   * The same of an input that people call something else than a file.
   *
   * @param what what they call it, such as {@code the answer}
   */
  public static InputStream checked(InputStream body, String what) throws IOException {
    BufferedInputStream input = new BufferedInputStream(body, LENGTH);
    check(peek(input, LENGTH), what);
    return input;
  }

  /** The first bytes of an input that can be marked; they are still to be read afterwards. */
  public static byte[] peek(InputStream input, int atMost) throws IOException {
    input.mark(atMost);
    byte[] first = input.readNBytes(atMost);
    input.reset();
    return first;
  }

  /** Whether the first visible sign is that of HTML or XML. */
  public static boolean isMarkup(byte[] first) {
    int at = startsWith(first, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    while (at < first.length && first[at] <= ' ' && first[at] >= 0) {
      at++;
    }
    return at < first.length && first[at] == '<';
  }

  static void check(byte[] first, String what) {
    if (first.length == 0) {
      throw new UnreadableInputException(what + " is empty");
    }
    if (startsWith(first, 0xFF, 0xFE) || startsWith(first, 0xFE, 0xFF)) {
      throw new UnreadableInputException(what + " is UTF-16 text: save it as UTF-8");
    }
    if (startsWith(first, 0x1F, 0x8B) || startsWith(first, 'P', 'K', 3, 4)) {
      throw new UnreadableInputException(what + " is compressed: unpack it first");
    }
    for (byte b : first) {
      if (b == 0) {
        throw new UnreadableInputException(what + " is binary: it must be text in UTF-8");
      }
    }
  }

  private static boolean startsWith(byte[] bytes, int... first) {
    return bytes.length >= first.length
        && Arrays.equals(Arrays.copyOf(bytes, first.length), toBytes(first));
  }

  private static byte[] toBytes(int[] values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
