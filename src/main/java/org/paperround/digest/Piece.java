package org.paperround.digest;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.paperround.mail.mime.EncodedText;

/**
 * A stretch of a mail's part. Those that many mails have in common are one object, so what is
 * worked out of one is worked out once.
 */
public final class Piece {

  private static final List<Piece> NUMBERS =
      IntStream.range(0, 100).mapToObj(number -> new Piece(Integer.toString(number))).toList();

  private final String text;

  private @Nullable EncodedText encoded;

  /** 0 until asked for; two threads that ask at once find the same. */
  private int encodedSize;

  Piece(String text) {
    this.text = text;
  }

  /** A small number, as it is. */
  static Piece of(int number) {
    return number < NUMBERS.size() ? NUMBERS.get(number) : new Piece(Integer.toString(number));
  }

  /** The text, lines ending in LF. */
  public String text() {
    return text;
  }

  /** An upper bound of the octets it takes on the wire, in quoted-printable. */
  public int encodedSize() {
    int size = encodedSize;
    if (size == 0) {
      size = EncodedSize.of(text);
      encodedSize = size;
    }
    return size;
  }

  /** The text as it goes into a mail; worked out once. */
  public EncodedText encoded() {
    EncodedText known = encoded;
    if (known == null) {
      known = EncodedText.of(text);
      encoded = known;
    }
    return known;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Piece piece && text.equals(piece.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
