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
  private static final String NO_DOMAIN = "The part after the @ is not the name of a domain.";

  private static final Pattern DOT_ATOM =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

  private static final Pattern DOMAIN =
      Pattern.compile(
          "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(xn--[a-z0-9-]{1,59}[a-z0-9]|[a-z]{2,63})");

  /** IDNA 2003, which is what Java knows, would make another domain of these or drop them. */
  private static final Pattern NOT_KEPT = Pattern.compile("[\\u00DF\\u1E9E\\u03C2\\p{Cf}]");

  /**
   * Checks the shapes above.
   *
   * @throws InvalidAddressException with a sentence for the person who typed it
   */
  public EmailAddress {
    if (local.length() > MAX_LOCAL) {
      throw new InvalidAddressException("The part before the @ is longer than 64 characters.");
    }
    if (local.length() + 1 + domain.length() > MAX_ADDRESS) {
      throw new InvalidAddressException("The address is longer than 254 characters.");
    }
    if (local.startsWith("\"")) {
      throw new InvalidAddressException("We cannot send to an address in quotes.");
    }
    if (!local.chars().allMatch(c -> c < 128)) {
      throw new InvalidAddressException(
          "The part before the @ has letters that our mail server cannot send to.");
    }
    if (!DOT_ATOM.matcher(local).matches()) {
      throw new InvalidAddressException(
          "The part before the @ has a character that an address cannot have.");
    }
    if (!DOMAIN.matcher(domain).matches()) {
      throw new InvalidAddressException(NO_DOMAIN);
    }
  }

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
    return new EmailAddress(text.substring(0, at), asciiDomain(text.substring(at + 1)));
  }

  private static String asciiDomain(String domain) {
    // Only what is short is looked at closely, so that no input takes long or a deep stack.
    if (domain.length() > MAX_ADDRESS || NOT_KEPT.matcher(domain).find()) {
      throw new InvalidAddressException(NO_DOMAIN);
    }
    try {
      return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw new InvalidAddressException(NO_DOMAIN);
    }
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
