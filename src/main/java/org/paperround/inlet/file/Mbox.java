package org.paperround.inlet.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the messages out of a file one after the other: of an mbox, whose messages each begin with
 * a {@code From } line after an empty one, or the one message that the file is. At most one message
 * is in memory, and never more of it than is allowed.
 */
final class Mbox {

  private static final int LONGEST_PIECE = 8 * 1024;

  /** With a time of day, because people too begin paragraphs with "From ". */
  private static final Pattern FROM = Pattern.compile("From .*\\d{1,2}:\\d{2}.*", Pattern.DOTALL);

  private static final Pattern QUOTED = Pattern.compile(">+From .*", Pattern.DOTALL);

  private final InputStream in;
  private final int largest;
  private boolean isMbox;
  private boolean startsLine = true;
  private boolean afterEmptyLine = true;
  private boolean begun;
  private boolean ended;

  /**
   * A file.
   *
   * @param largest the most bytes of a message
   */
  Mbox(InputStream in, int largest) {
    this.in = new BufferedInputStream(in);
    this.largest = largest;
  }

  /** The next message, empty if it is too large; null at the end. */
  @Nullable Optional<byte[]> next() throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    boolean any = false;
    boolean tooLarge = false;
    while (!ended) {
      byte[] piece = piece();
      if (piece.length == 0) {
        ended = true;
      } else if (isBorder(piece)) {
        if (any) {
          return result(message, tooLarge);
        }
      } else {
        any = true;
        int skipped = isMbox && isQuoted(piece) ? 1 : 0;
        tooLarge |= message.size() + piece.length > largest;
        if (!tooLarge) {
          message.write(piece, skipped, piece.length - skipped);
        }
      }
      advance(piece);
    }
    return any ? result(message, tooLarge) : null;
  }

  private static Optional<byte[]> result(ByteArrayOutputStream message, boolean tooLarge) {
    return tooLarge ? Optional.empty() : Optional.of(message.toByteArray());
  }

  private boolean isBorder(byte[] piece) {
    boolean border =
        startsLine && afterEmptyLine && (isMbox || !begun) && FROM.matcher(text(piece)).matches();
    isMbox |= border;
    begun = true;
    return border;
  }

  private boolean isQuoted(byte[] piece) {
    return startsLine && piece[0] == '>' && QUOTED.matcher(text(piece)).matches();
  }

  private void advance(byte[] piece) {
    String text = text(piece);
    afterEmptyLine = startsLine && (text.equals("\n") || text.equals("\r\n"));
    startsLine = text.endsWith("\n");
  }

  private static String text(byte[] piece) {
    return new String(piece, StandardCharsets.ISO_8859_1);
  }

  /** A line with its end, or as much of it as is looked at together. */
  private byte[] piece() throws IOException {
    ByteArrayOutputStream piece = new ByteArrayOutputStream();
    int next = 0;
    while (next != '\n' && piece.size() < LONGEST_PIECE && (next = in.read()) >= 0) {
      piece.write(next);
    }
    return piece.toByteArray();
  }
}
