package org.paperround.source.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** UTF-8 in which every byte that is none is taken for windows-1252. */
final class Utf8Reader extends Reader {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final InputStream in;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(8_192).limit(0);
  private final CharBuffer chars = CharBuffer.allocate(8_192).limit(0);
  private boolean ended;

  Utf8Reader(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!chars.hasRemaining()) {
      if (ended && !bytes.hasRemaining()) {
        return -1;
      }
      fill();
    }
    int n = Math.min(length, chars.remaining());
    chars.get(target, offset, n);
    return n;
  }

  private void fill() throws IOException {
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, ended);
    while (result.isError() && chars.hasRemaining()) {
      byte[] broken = new byte[Math.min(result.length(), chars.remaining())];
      bytes.get(broken);
      chars.put(new String(broken, WINDOWS_1252));
      result = decoder.decode(bytes, chars, ended);
    }
    chars.flip();
    if (!chars.hasRemaining() && result.isUnderflow()) {
      more();
    }
  }

  private void more() throws IOException {
    bytes.compact();
    int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (n < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + n);
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
