package org.paperround.preflight.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The checks, in the order in which they are told, each with why it matters. */
public enum CheckId {
  FROM_DOMAIN(
      "Sender's domain",
      "Receivers refuse mail from a domain that could not take an answer or a bounce."),
  SPF(
      "SPF record",
      "SPF is the public list of the machines that may send mail for your domain. Gmail, Yahoo and"
          + " Outlook look there first; mail from a machine that is not on it lands in spam or is"
          + " refused."),
  DKIM_RECORD(
      "DKIM key",
      "Each mail is signed, and receivers fetch the public key from your domain to check the"
          + " signature. Without the key in place every signature counts as forged."),
  DKIM_SIGNATURE(
      "DKIM signature",
      "The signature proves that a mail comes from your domain and was not changed on its way."
          + " Gmail and Yahoo demand it of everyone who sends many mails."),
  DMARC(
      "DMARC record",
      "DMARC says what receivers should do with mail that only pretends to be from your domain."
          + " Gmail and Yahoo refuse bulk mail from domains without it."),
  ALIGNMENT(
      "DMARC alignment",
      "DMARC counts a signature or an SPF pass only if it is of the same domain as the sender that"
          + " readers see."),
  BOUNCE_DOMAIN(
      "Bounces",
      "What cannot be delivered comes back to this domain. If nothing takes it there, dead addresses"
          + " go unnoticed, and providers punish those who keep writing to them."),
  REVERSE_DNS(
      "Reverse DNS",
      "Receivers look up the name of the machine that a mail comes from. Machines without one, or"
          + " whose name leads elsewhere, are taken for hijacked home computers."),
  TLS("Encryption to the mail server", "Without it passwords and mails can be read on their way."),
  DELIVERY("Delivery", "Only a mail that was really sent shows that the mail server takes them."),
  PUBLIC_ADDRESS(
      "Public address",
      "Every link in a mail leads to this address; receivers distrust links that are not https."),
  ONE_CLICK(
      "One-click unsubscribe",
      "Gmail and Yahoo show an unsubscribe button and call this address when it is pressed (RFC"
          + " 8058). If that fails, readers press “spam” instead, which costs your domain its name."),
  CLOCK(
      "Clock",
      "A mail dated in the future or long ago looks like spam, and signatures have times too."),
  SIZE(
      "Size",
      "Gmail cuts mails at about 102 kB and hides what comes after, the unsubscribe link too."),
  PARTS(
      "Text and HTML",
      "A mail needs a plain text form beside the HTML one: for those who read it so, and because"
          + " filters distrust mails without."),
  LINKS("Links", "Links that are not complete https addresses break, or are marked as unsafe."),
  POSTAL_ADDRESS(
      "Postal address",
      "The law in many countries (CAN-SPAM, CASL) demands the sender's postal address in bulk mail."),
  LIST_HEADERS(
      "List headers",
      "Mail programs tell list mail by these headers and show the unsubscribe button for them."),
  LINES(
      "Line lengths",
      "Mail servers cut lines longer than 998 characters (RFC 5322), which breaks the signature.");

  private final String label;
  private final String why;

  CheckId(String label, String why) {
    this.label = label;
    this.why = why;
  }

  /** The name by which it is accepted, such as {@code dkim-record}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A few words. */
  public String label() {
    return label;
  }

  /** Why it matters, in a sentence or two. */
  public String why() {
    return why;
  }

  /** The check of an {@link #id()}; empty if there is none. */
  public static Optional<CheckId> of(String id) {
    return Arrays.stream(values()).filter(check -> check.id().equals(id)).findFirst();
  }
}
