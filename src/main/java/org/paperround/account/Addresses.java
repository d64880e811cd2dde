package org.paperround.account;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.paperround.subscriber.AddressProblem;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.InvalidAddressException;

/**
 * Which addresses may be signed up, imported or changed to. The answers depend on what was typed
 * and on nothing else, so that they tell nobody who is subscribed.
 */
@Singleton
public class Addresses {

  private static final Map<String, String> ROLES = AddressLists.read("role-addresses.txt");
  private static final Map<String, String> TYPOS = AddressLists.read("typo-domains.txt");

  private final SignUpConfig config;

  Addresses(SignUpConfig config) {
    this.config = config;
  }

  /**
   * Reads what a person typed.
   *
   * @throws InvalidAddressException with a sentence for that person
   */
  public EmailAddress read(String typed) {
    EmailAddress address = EmailAddress.parse(typed);
    if (address.isInternational() && !config.internationalAddresses()) {
      throw new InvalidAddressException(AddressProblem.LOCAL_INTERNATIONAL);
    }
    String role = address.local().toLowerCase(Locale.ROOT).replaceFirst("\\+.*", "");
    switch (ROLES.getOrDefault(role, "")) {
      case "unread" -> throw new InvalidAddressException(AddressProblem.NOT_READ);
      case "reports" -> throw new InvalidAddressException(AddressProblem.FOR_REPORTS);
      default -> {
        return address;
      }
    }
  }

  /** The address that was probably meant, where the domain is a well-known mistake. */
  public Optional<EmailAddress> meant(EmailAddress address) {
    String domain = address.domain();
    String end = domain.substring(domain.lastIndexOf('.'));
    String stem = domain.substring(0, domain.length() - end.length());
    String meant = TYPOS.getOrDefault(domain, stem + TYPOS.getOrDefault(end, end));
    return meant.equals(domain)
        ? Optional.empty()
        : Optional.of(new EmailAddress(address.local(), meant));
  }
}
