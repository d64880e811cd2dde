package org.paperround.mail;

import java.util.regex.Pattern;

/** Erasing a reader must leave no address behind, so none is kept in a reply, nor its user. */
public final class AddressScrubber {

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>()@,;:\"]{1,64}@[^\\s<>()@,;:\"]+");

  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");

  private AddressScrubber() {}

  /**
   * The text as one line without addresses.
   *
   * @param recipient the address whose user is not named either
   */
  public static String without(String text, String recipient) {
    String local = recipient.substring(0, Math.max(recipient.indexOf('@'), 0));
    String without = text.replaceAll("(?iu)" + Pattern.quote(recipient), "(recipient)");
    if (!local.isEmpty()) {
      without =
          without.replaceAll("(?iU)(?<![\\w.])" + Pattern.quote(local) + "(?!\\w)", "(recipient)");
    }
    return CONTROL.matcher(ADDRESS.matcher(without).replaceAll("(address)")).replaceAll(" ");
  }
}
