package org.paperround.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Text of any script in a header (RFC 2047). */
final class EncodedWords {

  /** The most octets of a word: 52 characters of Base64, so that "Subject: " fits before it. */
  private static final int MAX_OCTETS = 39;

  private static final String FOLD = "\r\n ";

  private EncodedWords() {}

  /** The text itself if it is ASCII, else encoded words, on a line of their own each. */
  static String of(String text) {
    return isAscii(text) ? text : encoded(text, FOLD);
  }

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /**
   * The text as encoded words, whatever it has; no word ends inside a character.
   *
   * @param between white space, which readers drop
   */
  static String encoded(String text, String between) {
    StringBuilder words = new StringBuilder();
    StringBuilder word = new StringBuilder();
    int octets = 0;
    for (int character : text.codePoints().toArray()) {
      int more = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      if (octets + more > MAX_OCTETS) {
        words.append(word(word)).append(between);
        word.setLength(0);
        octets = 0;
      }
      word.appendCodePoint(character);
      octets += more;
    }
    return words.append(word(word)).toString();
  }

  private static String word(CharSequence text) {
    byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(utf8) + "?=";
  }
}
