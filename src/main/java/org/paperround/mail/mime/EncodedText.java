package org.paperround.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A piece of a text part in quoted-printable. Pieces stand one after the other in any order: each
 * begins and ends at the beginning of a line, and all of them read together as their texts put
 * together. Immutable.
 */
public final class EncodedText {

  /** A soft line break: none once it is read (RFC 2045 section 6.7, rule 5). */
  private static final int SOFT_BREAK = 3;

  private final byte[] octets;

  /** An equals sign of the text itself is followed by its code, never by a line end. */
  private final boolean endsSoftly;

  private EncodedText(byte[] octets) {
    this.octets = octets;
    endsSoftly = octets.length >= SOFT_BREAK && octets[octets.length - SOFT_BREAK] == '=';
  }

  /**
   * Encodes a text. Whatever breaks its lines becomes CRLF; so a CRLF must not be cut in two by the
   * end of a piece, nor may a character.
   */
  public static EncodedText of(String text) {
    return new EncodedText(QuotedPrintable.encode(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** How many octets it has on the wire. */
  public int length() {
    return octets.length;
  }

  /** How many octets pieces have as one text. */
  public static int length(List<EncodedText> pieces) {
    int sum = 0;
    int surplus = 0;
    for (EncodedText piece : pieces) {
      sum += piece.length();
      if (piece.length() > 0) {
        surplus = piece.endsSoftly ? SOFT_BREAK : 0;
      }
    }
    return sum - surplus;
  }

  /**
   * Writes pieces as one text, without a soft break at its end, where it would join the text to
   * what is none of it.
   *
   * @param at where in the target the first octet goes
   * @param end where the octet after the last would go: further by the {@link #length} of them all
   */
  public static void write(List<EncodedText> pieces, byte[] target, int at, int end) {
    int next = at;
    for (EncodedText piece : pieces) {
      int fits = Math.min(piece.octets.length, end - next);
      System.arraycopy(piece.octets, 0, target, next, fits);
      next += fits;
    }
  }
}
