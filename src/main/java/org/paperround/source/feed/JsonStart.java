package org.paperround.source.feed;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Passes over what may stand before JSON and is none: a byte-order mark, control characters. */
final class JsonStart extends FilterReader {

  private boolean begun;

  JsonStart(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int c = in.read();
    while (!begun && c >= 0 && c != '{') {
      c = in.read();
    }
    begun = true;
    return c;
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    if (begun || length == 0) {
      return in.read(chars, offset, length);
    }
    int c = read();
    if (c < 0) {
      return -1;
    }
    chars[offset] = (char) c;
    return 1;
  }
}
