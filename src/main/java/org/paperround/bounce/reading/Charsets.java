package org.paperround.bounce.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Octets to text, also where nothing or nonsense is said of the character set. */
final class Charsets {

  private static final Charset JAPANESE = Charset.forName("ISO-2022-JP");

  private Charsets() {}

  /** The character set of a name; null for none that is known. */
  static @Nullable Charset named(@Nullable String name) {
    try {
      return name == null ? null : Charset.forName(name.strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The text in a character set; where that cannot be, in the one that fits. */
  static String decode(byte[] octets, @Nullable Charset declared) {
    boolean isPlain = declared == null || declared.equals(StandardCharsets.US_ASCII);
    if (isPlain && hasJapaneseEscape(octets)) {
      return new String(octets, JAPANESE);
    }
    if (!isPlain && declared != null && !declared.equals(StandardCharsets.UTF_8)) {
      return new String(octets, declared);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException e) {
      return new String(octets, StandardCharsets.ISO_8859_1);
    }
  }

  /** ESC $ B or ESC $ @ (RFC 1468). */
  private static boolean hasJapaneseEscape(byte[] octets) {
    for (int i = 0; i + 2 < octets.length; i++) {
      if (octets[i] == 0x1b
          && octets[i + 1] == '$'
          && (octets[i + 2] == 'B' || octets[i + 2] == '@')) {
        return true;
      }
    }
    return false;
  }
}
