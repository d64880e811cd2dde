package org.paperround.preflight.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paperround.preflight.dns.Dns;
import org.paperround.preflight.dns.DnsAnswer.Found;
import org.paperround.preflight.dns.DnsAnswer.Nothing;
import org.paperround.preflight.dns.DnsAnswer.Unanswered;
import org.paperround.preflight.dns.DnsType;

/** Finds the DMARC record that holds for a domain (RFC 7489 section 6.6.3). */
sealed interface DmarcLookup {

  /**
   * The one record.
   *
   * @param name where it is
   * @param text as it stands there
   * @param tags its tags
   */
  record One(String name, String text, Map<String, String> tags) implements DmarcLookup {

    /** Whether the domain of the signature must be the sender's to the letter. */
    boolean strictDkim() {
      return tags.getOrDefault("adkim", "r").equalsIgnoreCase("s");
    }

    /** Whether the domain of the envelope must be the sender's to the letter. */
    boolean strictSpf() {
      return tags.getOrDefault("aspf", "r").equalsIgnoreCase("s");
    }
  }

  /** More than one in a place, which counts as none. */
  record Several(String name, List<String> texts) implements DmarcLookup {}

  /** None. */
  record Missing() implements DmarcLookup {}

  /** Nobody answered. */
  record Unknown(String name, String why) implements DmarcLookup {}

  /** The record of the domain itself, else of the domain that was registered. */
  static DmarcLookup of(Dns dns, String domain) {
    DmarcLookup own = at(dns, "_dmarc." + domain);
    String organisation = OrganisationalDomain.of(domain);
    return own instanceof Missing && !organisation.equalsIgnoreCase(domain)
        ? at(dns, "_dmarc." + organisation)
        : own;
  }

  private static DmarcLookup at(Dns dns, String name) {
    return switch (dns.ask(name, DnsType.TXT)) {
      case Found(List<String> texts) -> among(name, texts);
      case Nothing() -> new Missing();
      case Unanswered(String why) -> new Unknown(name, why);
    };
  }

  private static DmarcLookup among(String name, List<String> texts) {
    List<String> records =
        texts.stream()
            .filter(text -> text.replace(" ", "").toUpperCase(Locale.ROOT).startsWith("V=DMARC1"))
            .toList();
    return switch (records.size()) {
      case 0 -> new Missing();
      case 1 -> new One(name, records.getFirst(), Tags.of(records.getFirst()));
      default -> new Several(name, records);
    };
  }
}
