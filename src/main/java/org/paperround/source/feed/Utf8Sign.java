package org.paperround.source.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Tells UTF-8 by its bytes. Text in another encoding hardly ever has several characters beyond
 * ASCII that are all right in UTF-8 too.
 */
final class Utf8Sign {

  /** In characters beyond ASCII: fewer may be right by chance. */
  private static final int ENOUGH = 3;

  private Utf8Sign() {}

  /** Whether bytes that may end inside a character can be nothing but UTF-8. */
  static boolean isIn(byte[] head) {
    CharBuffer chars = CharBuffer.allocate(head.length);
    boolean wrong =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head), chars, false).isError();
    return !wrong && chars.flip().chars().filter(c -> c >= 0x80).limit(ENOUGH).count() == ENOUGH;
  }
}
