package org.paperround.subscriber;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail address that can be written to: a dot-atom local part, of ASCII (RFC 5321 section 4.1.2)
 * or with letters and digits beyond it (RFC 6531), and a domain whose international labels are in
 * their ASCII form (RFC 5890).
 *
 * @param local the part before the {@code @}, its case kept
 * @param domain the part after it, in lower case
 */
public record EmailAddress(String local, String domain) {

  private static final int MAX_LOCAL = 64;
  private static final int MAX_ADDRESS = 254;

  private static final String ATOM =
      "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\-[[\\p{L}\\p{M}\\p{N}]&&[^\\x00-\\x7F]]]+";

  private static final Pattern DOT_ATOM = Pattern.compile(ATOM + "(\\." + ATOM + ")*");

  private static final Pattern DOMAIN =
      Pattern.compile(
          "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(xn--[a-z0-9-]{1,57}[a-z0-9]|[a-z]{2,63})");

  /**
   * Checks the shapes above and the lengths of RFC 5321 section 4.5.3.1, in octets.
   *
   * @throws InvalidAddressException with a sentence for the person who typed it
   */
  public EmailAddress {
    int octets = local.getBytes(StandardCharsets.UTF_8).length;
    if (octets > MAX_LOCAL) {
      throw new InvalidAddressException(AddressProblem.LOCAL_TOO_LONG);
    }
    if (octets + 1 + domain.length() > MAX_ADDRESS) {
      throw new InvalidAddressException(AddressProblem.TOO_LONG);
    }
    if (!DOT_ATOM.matcher(local).matches()) {
      throw new InvalidAddressException(AddressProblem.LOCAL_CHARACTER);
    }
    if (!DOMAIN.matcher(domain).matches()) {
      throw new InvalidAddressException(AddressProblem.NO_DOMAIN);
    }
  }

  /**
   * Reads what a person typed or pasted; see {@link TypedAddress}.
   *
   * @throws InvalidAddressException with a sentence for that person
   */
  public static EmailAddress parse(String typed) {
    return TypedAddress.read(typed);
  }

  /**
   * An address as {@link #toString} wrote it. What is typed today may be refused by rules that an
   * address from before the rule does not have to keep.
   *
   * @throws InvalidAddressException if it never was an address
   */
  public static EmailAddress stored(String text) {
    int at = text.lastIndexOf('@');
    return new EmailAddress(text.substring(0, Math.max(at, 0)), text.substring(at + 1));
  }

  /** Whether only mail servers that know SMTPUTF8 (RFC 6531) can be given mail for it. */
  public boolean isInternational() {
    return !local.chars().allMatch(c -> c < 128);
  }

  /** What makes two spellings the same address: all of it in lower case. */
  public String key() {
    return toString().toLowerCase(Locale.ROOT);
  }

  /** The address with all but its first letter and its domain's end hidden, to show on pages. */
  public String masked() {
    return Character.toString(local.codePointAt(0))
        + "•••@"
        + domain.charAt(0)
        + "•••"
        + domain.substring(domain.lastIndexOf('.'));
  }

  @Override
  public String toString() {
    return local + "@" + domain;
  }
}
