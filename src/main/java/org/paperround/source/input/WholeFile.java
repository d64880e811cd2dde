package org.paperround.source.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.paperround.source.UnreadableInputException;

/** A file of a format that must be held in memory, and therefore has a greatest size. */
public final class WholeFile {

  /** In bytes; a file must have fewer. */
  public static final int LIMIT = 20_000_000;

  private WholeFile() {}

  /**
   * All bytes.
   *
   * @throws UnreadableInputException if they are too many, none, compressed, binary or UTF-16
   * @throws IOException if the input breaks off
   */
  public static byte[] bytes(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LIMIT);
    if (bytes.length == LIMIT) {
      throw new UnreadableInputException("the file is too large: it must have less than 20 MB");
    }
    Opening.check(bytes, "the file");
    return bytes;
  }

  /**
   * All text, without a byte-order mark.
   *
   * @throws UnreadableInputException if it is too large, empty, or not UTF-8 text
   * @throws IOException if the input breaks off
   */
  public static String text(InputStream body) throws IOException {
    byte[] bytes = bytes(body);
    boolean marked =
        bytes.length >= 3
            && Arrays.equals(
                Arrays.copyOf(bytes, 3), new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    int from = marked ? 3 : 0;
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableInputException("the file is not UTF-8 text: save it as UTF-8");
    }
  }
}
