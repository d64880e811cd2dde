package org.paperround.subscriber;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail address that can be written to: a dot-atom local part of ASCII (RFC 5321 section 4.1.2)
 * and a domain whose international labels are in their ASCII form (RFC 5890).
 *
 * @param local the part before the {@code @}, its case kept
 * @param domain the part after it, in lower case
 */
public record EmailAddress(String local, String domain) {

  private static final int MAX_LOCAL = 64;
  private static final int MAX_ADDRESS = 254;

  private static final Pattern DOT_ATOM =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

  private static final Pattern DOMAIN =
      Pattern.compile(
          "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(xn--[a-z0-9-]{1,59}[a-z0-9]|[a-z]{2,63})");

  /**
   * Reads what a person typed.
   *
   * @throws InvalidAddressException with a sentence for the person who typed it
   */
  public static EmailAddress parse(String typed) {
    String text = typed.strip();
    int at = text.lastIndexOf('@');
    if (text.isEmpty()) {
      throw new InvalidAddressException("Please enter your e-mail address.");
    }
    if (at <= 0 || at == text.length() - 1) {
      throw new InvalidAddressException("An e-mail address looks like name@example.org.");
    }
    String local = text.substring(0, at);
    if (!local.chars().allMatch(c -> c < 128)) {
      throw new InvalidAddressException(
          "The part before the @ has letters that our mail server cannot send to.");
    }
    if (!DOT_ATOM.matcher(local).matches()) {
      throw new InvalidAddressException(
          "The part before the @ has a character that an address cannot have.");
    }
    if (local.length() > MAX_LOCAL) {
      throw new InvalidAddressException("The part before the @ is longer than 64 characters.");
    }
    String domain = asciiDomain(text.substring(at + 1));
    if (local.length() + 1 + domain.length() > MAX_ADDRESS) {
      throw new InvalidAddressException("The address is longer than 254 characters.");
    }
    return new EmailAddress(local, domain);
  }

  private static String asciiDomain(String domain) {
    String ascii;
    try {
      ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw new InvalidAddressException("The part after the @ is not the name of a domain.");
    }
    if (!DOMAIN.matcher(ascii).matches()) {
      throw new InvalidAddressException("The part after the @ is not the name of a domain.");
    }
    return ascii;
  }

  /** What makes two spellings the same address: all of it in lower case. */
  public String key() {
    return toString().toLowerCase(Locale.ROOT);
  }

  /** The address with all but its first letter and its domain's end hidden, to show on pages. */
  public String masked() {
    return local.charAt(0)
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
