package org.paperround.mail.smtp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads replies, and no more of a reply than one can sensibly be. */
final class ReplyReader {

  /** A line has at most 512 octets (RFC 5321 section 4.5.3.1.5); no server needs 60 of them. */
  private static final int MAX_OCTETS = 32_768;

  private final InputStream in;
  private final byte[] buffer = new byte[2_048];
  private final StringBuilder line = new StringBuilder();
  private int next;
  private int end;

  ReplyReader(InputStream in) {
    this.in = in;
  }

  /**
   * The next reply, however many lines it has.
   *
   * @throws IOException if the connection breaks, or what comes is no reply
   */
  Reply read() throws IOException {
    List<String> lines = new ArrayList<>(1);
    int octets = 0;
    while (true) {
      String read = readLine(MAX_OCTETS - octets);
      octets += read.length() + 1;
      lines.add(read);
      if (!hasCode(read) || !read.startsWith(lines.getFirst().substring(0, 3))) {
        throw new IOException("not a reply");
      }
      if (read.length() == 3 || read.charAt(3) == ' ') {
        return new Reply(Integer.parseInt(read, 0, 3, 10), lines);
      }
    }
  }

  /** Whether there is something that nobody asked for. */
  boolean isAhead() throws IOException {
    return next < end || in.available() > 0;
  }

  private String readLine(int most) throws IOException {
    line.setLength(0);
    while (true) {
      if (next == end) {
        fill();
      }
      byte octet = buffer[next++];
      if (octet == '\n') {
        int length = line.length();
        boolean whole = length > 0 && line.charAt(length - 1) == '\r';
        return line.substring(0, whole ? length - 1 : length);
      }
      if (line.length() >= most) {
        throw new IOException("a reply without an end");
      }
      line.append((char) (octet & 0xFF));
    }
  }

  private void fill() throws IOException {
    int read = in.read(buffer);
    if (read < 0) {
      throw new EOFException("the server closed the connection");
    }
    next = 0;
    end = read;
  }

  private static boolean hasCode(String line) {
    return line.length() >= 3
        && line.charAt(0) >= '2'
        && line.charAt(0) <= '5'
        && isDigit(line.charAt(1))
        && isDigit(line.charAt(2))
        && (line.length() == 3 || line.charAt(3) == ' ' || line.charAt(3) == '-');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
