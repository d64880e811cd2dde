package org.paperround.source.jsonl;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of an input as bytes, one at a time, never more than {@link #LIMIT} of them held. */
final class ByteLines {

  /** The longest line that is kept, in bytes. */
  static final int LIMIT = 1_000_000;

  private static final int END = -1;

  private final InputStream body;
  private final byte[] chunk = new byte[65_536];
  private int chunkLength;
  private int chunkAt;

  private byte[] line = new byte[8_192];
  private int length;
  private long number;
  private boolean tooLong;

  ByteLines(InputStream body) {
    this.body = body;
  }

  /** Goes to the next line; false at the end. */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    int b = nextByte();
    if (b == END) {
      return false;
    }
    number++;
    for (; b != '\n' && b != END; b = nextByte()) {
      append((byte) b);
    }
    return true;
  }

  /** The number of the current line, counted from 1. */
  long number() {
    return number;
  }

  /** Whether the line was longer than the limit; then only its beginning was kept. */
  boolean tooLong() {
    return tooLong;
  }

  /** The current line without its end. */
  byte[] bytes() {
    return Arrays.copyOf(line, length);
  }

  private void append(byte b) {
    if (length == LIMIT) {
      tooLong = true;
      return;
    }
    if (length == line.length) {
      line = Arrays.copyOf(line, Math.min(LIMIT, length * 2));
    }
    line[length++] = b;
  }

  private int nextByte() throws IOException {
    if (chunkAt == chunkLength) {
      chunkLength = body.read(chunk);
      chunkAt = 0;
      if (chunkLength <= 0) {
        chunkLength = 0;
        return END;
      }
    }
    return chunk[chunkAt++] & 0xFF;
  }
}
