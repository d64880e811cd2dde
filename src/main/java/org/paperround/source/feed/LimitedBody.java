package org.paperround.source.feed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.paperround.source.UnreadableInputException;

/** Refuses to go on after {@link #LIMIT} bytes. Leaves the input open. */
final class LimitedBody extends FilterInputStream {

  /** In bytes. arXiv's largest feeds have 5 MB. */
  static final int LIMIT = 50_000_000;

  private long count;

  LimitedBody(InputStream body) {
    super(body);
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      count(1);
    }
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = super.read(bytes, offset, length);
    count(n);
    return n;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() {
    // Whoever opened it closes it.
  }

  private void count(int n) {
    count += Math.max(0, n);
    if (count > LIMIT) {
      throw new UnreadableInputException("the feed is too large: it must have at most 50 MB");
    }
  }
}
