package org.paperround.subscriber;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The part after the {@code @} as it was typed, to its ASCII form by UTS #46 without transitional
 * mappings (IDNA 2008), so that {@code straße.de} stays the domain that it is.
 */
final class DomainName {

  private static final int MAX_LENGTH = 253;
  private static final Pattern NUMBERS = Pattern.compile("\\[.*|[0-9.]+|.*\\.[0-9]+");

  private static final IDNA IDNS =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.USE_STD3_RULES);

  /** Latin with Cyrillic or Greek is refused; Japanese or Korean with Latin is how people write. */
  private static final SpoofChecker SCRIPTS =
      new SpoofChecker.Builder()
          .setChecks(SpoofChecker.RESTRICTION_LEVEL)
          .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
          .build();

  /** Names such as {@code r3--x.example} exist. */
  private static final Set<IDNA.Error> HARMLESS = EnumSet.of(IDNA.Error.HYPHEN_3_4);

  private static final Set<IDNA.Error> LENGTHS =
      EnumSet.of(IDNA.Error.LABEL_TOO_LONG, IDNA.Error.DOMAIN_NAME_TOO_LONG);

  private DomainName() {}

  static String toAscii(String typed) {
    // Only what is short is looked at closely, so that no input takes long or a deep stack.
    if (typed.length() > MAX_LENGTH + 1) {
      throw new InvalidAddressException(AddressProblem.DOMAIN_TOO_LONG);
    }
    String name = typed.endsWith(".") ? typed.substring(0, typed.length() - 1) : typed;
    if (name.indexOf('_') >= 0) {
      throw new InvalidAddressException(AddressProblem.UNDERSCORE);
    }
    if (NUMBERS.matcher(name).matches()) {
      throw new InvalidAddressException(AddressProblem.NUMBERS);
    }
    String ascii = converted(name);
    if (ascii.indexOf('.') < 0) {
      throw new InvalidAddressException(AddressProblem.NO_ENDING);
    }
    return ascii;
  }

  private static String converted(String name) {
    IDNA.Info info = new IDNA.Info();
    String ascii =
        IDNS.nameToASCII(name, new StringBuilder(), info).toString().toLowerCase(Locale.ROOT);
    Set<IDNA.Error> errors = EnumSet.noneOf(IDNA.Error.class);
    errors.addAll(info.getErrors());
    errors.removeAll(HARMLESS);
    if (!errors.isEmpty()) {
      throw new InvalidAddressException(
          LENGTHS.containsAll(errors) ? AddressProblem.DOMAIN_TOO_LONG : AddressProblem.NO_DOMAIN);
    }
    String shown = IDNS.nameToUnicode(ascii, new StringBuilder(), new IDNA.Info()).toString();
    for (String label : shown.split("\\.")) {
      if (SCRIPTS.failsChecks(label)) {
        throw new InvalidAddressException(AddressProblem.MIXED_LETTERS);
      }
    }
    return ascii;
  }
}
