package org.paperround.source.feed;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.paperround.source.UnreadableInputException;

/**
 * Unpacks gzip. Where the packed bytes are cut off, the text ends, and what is missing shows in the
 * feed itself, if it has begun.
 */
final class Unpacked extends FilterInputStream {

  private boolean begun;

  private Unpacked(InputStream unpacking) {
    super(unpacking);
  }

  /**
   * Begins to unpack.
   *
   * @throws UnreadableInputException if there is not even a whole head
   */
  static Unpacked of(InputStream packed) throws IOException {
    try {
      return new Unpacked(new GZIPInputStream(packed));
    } catch (EOFException e) {
      throw cutOff();
    } catch (ZipException e) {
      throw damaged();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      int count = super.read(bytes, offset, length);
      begun |= count > 0;
      return count;
    } catch (EOFException e) {
      if (!begun) {
        throw cutOff();
      }
      return -1;
    } catch (ZipException e) {
      throw damaged();
    }
  }

  private static UnreadableInputException cutOff() {
    return new UnreadableInputException(
        "the feed is packed with gzip and cut off before its first character");
  }

  private static UnreadableInputException damaged() {
    return new UnreadableInputException("the feed is packed with gzip and damaged");
  }
}
