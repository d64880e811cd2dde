package org.paperround.subscriber;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an address as people type and paste it: with spaces around it, with a name and angle
 * brackets, as a {@code mailto:} link, with a full stop behind it. What is left must be one plain
 * address; what else an address may have by the standards (quotes, comments, routes) is refused,
 * each with a sentence, because nobody means it.
 */
final class TypedAddress {

  /** More than any address with a name and a link around it has. */
  private static final int MOST = 1_000;

  /** Spaces and what cannot be seen, as programs leave it around what they copy. */
  private static final Pattern AROUND =
      Pattern.compile("^[\\s\\p{Z}\\p{Cf}\\p{Cc}]+|[\\s\\p{Z}\\p{Cf}\\p{Cc},;]+$");

  private static final Pattern NAMED = Pattern.compile("[^<>@]*<([^<>]*)>");
  private static final Pattern SEPARATOR = Pattern.compile("[,;\\s\\p{Z}]");
  private static final Pattern SPACE = Pattern.compile("[ \\t\\p{Z}]");
  private static final String MAILTO = "mailto:";

  private TypedAddress() {}

  static EmailAddress read(String typed) {
    String text = unwrapped(typed);
    if (text.isEmpty()) {
      throw new InvalidAddressException(AddressProblem.EMPTY);
    }
    checkWhole(text);
    int at = text.indexOf('@');
    if (at <= 0 || at == text.length() - 1) {
      throw new InvalidAddressException(AddressProblem.SHAPE);
    }
    String local = LocalPart.checked(text.substring(0, at));
    return new EmailAddress(local, DomainName.toAscii(text.substring(at + 1)));
  }

  private static String unwrapped(String typed) {
    if (typed.length() > MOST) {
      throw new InvalidAddressException(AddressProblem.TOO_LONG);
    }
    // The wide @ of East Asian keyboards.
    String text = AROUND.matcher(typed.replace('\uFF20', '@')).replaceAll("");
    Matcher named = NAMED.matcher(text);
    if (named.matches()) {
      text = AROUND.matcher(named.group(1)).replaceAll("");
    }
    if (text.regionMatches(true, 0, MAILTO, 0, MAILTO.length())) {
      int end = text.indexOf('?');
      text = text.substring(MAILTO.length(), end < 0 ? text.length() : end);
    }
    return text;
  }

  private static void checkWhole(String text) {
    boolean twice = text.indexOf('@') != text.lastIndexOf('@');
    if (text.indexOf('"') >= 0) {
      throw new InvalidAddressException(AddressProblem.QUOTES);
    }
    if (text.indexOf('(') >= 0 || text.indexOf(')') >= 0) {
      throw new InvalidAddressException(AddressProblem.BRACKETS);
    }
    if (text.codePoints().anyMatch(TypedAddress::isInvisible)) {
      throw new InvalidAddressException(AddressProblem.INVISIBLE);
    }
    if (twice && SEPARATOR.matcher(text).find()) {
      throw new InvalidAddressException(AddressProblem.SEVERAL);
    }
    if (SPACE.matcher(text).find()) {
      throw new InvalidAddressException(AddressProblem.SPACE);
    }
    if (twice) {
      throw new InvalidAddressException(AddressProblem.TWO_AT);
    }
  }

  /** Controls, marks of direction, joiners, letters without a shape, and halves of characters. */
  private static boolean isInvisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> character != '\t';
      default -> UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    };
  }
}
