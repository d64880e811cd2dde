package org.paperround.bounce;

import java.util.Locale;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.InvalidAddressException;

/** Tells a reader's address, however a mail system writes it, from that of somebody else. */
final class OwnAddress {

  private OwnAddress() {}

  /**
   * Whether a report names somebody else. Systems rewrite addresses on delivery: to another host,
   * to the name of the mailbox, or without a domain. So only what has both another local part and
   * another domain is foreign.
   *
   * @param named the recipient, as the report names it
   * @param own the reader's address
   */
  static boolean isForeign(String named, EmailAddress own) {
    int at = named.lastIndexOf('@');
    return at >= 0
        && !mailbox(named.substring(0, at)).equals(mailbox(own.local()))
        && !isWithin(domain(named, at), own.domain())
        && !isWithin(own.domain(), domain(named, at));
  }

  /** Without what stands behind a plus sign, which is for the reader to sort by. */
  private static String mailbox(String local) {
    int plus = local.indexOf('+');
    return (plus > 0 ? local.substring(0, plus) : local).toLowerCase(Locale.ROOT);
  }

  private static String domain(String named, int at) {
    try {
      return EmailAddress.parse(named).domain();
    } catch (InvalidAddressException e) {
      return named.substring(at + 1).toLowerCase(Locale.ROOT);
    }
  }

  private static boolean isWithin(String domain, String other) {
    return domain.equals(other) || domain.endsWith("." + other);
  }
}
