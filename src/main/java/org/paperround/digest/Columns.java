package org.paperround.digest;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;

/**
 * How wide a terminal shows text: most characters take a column, Chinese, Japanese and Korean ones
 * two (Unicode Standard Annex #11), and marks upon others none.
 */
final class Columns {

  /** Below are no wide letters and no marks. */
  private static final int FIRST_MARK = 0x300;

  private Columns() {}

  /** The columns of a text without line breaks. */
  static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  /** Where in a text what fits into so many columns ends, never within a character. */
  static int fitting(String text, int columns) {
    int used = 0;
    int end = 0;
    while (end < text.length()) {
      int character = text.codePointAt(end);
      used += of(character);
      if (used > columns) {
        break;
      }
      end += Character.charCount(character);
    }
    return end;
  }

  private static int of(int character) {
    if (character < FIRST_MARK) {
      return 1;
    }
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(character) ? 2 : 1;
    };
  }

  private static boolean isWide(int character) {
    int width = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
    return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH;
  }
}
