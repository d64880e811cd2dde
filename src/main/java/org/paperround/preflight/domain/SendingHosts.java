package org.paperround.preflight.domain;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.paperround.preflight.check.Addresses;
import org.paperround.preflight.check.Setup;
import org.paperround.preflight.dns.Dns;
import org.paperround.preflight.dns.DnsAnswer.Found;
import org.paperround.preflight.dns.DnsAnswer.Nothing;
import org.paperround.preflight.dns.DnsAnswer.Unanswered;

/** From which addresses receivers get our mails. */
@Singleton
class SendingHosts {

  private final Dns dns;

  SendingHosts(Dns dns) {
    this.dns = dns;
  }

  /** What is known of them. */
  sealed interface Known {

    /** The operator says so. */
    record Told(List<InetAddress> addresses) implements Known {}

    /** The mail server's own, which a relay may well not send from. */
    record Assumed(List<InetAddress> addresses) implements Known {}

    /** The mail server is in house, so receivers see another address. */
    record Unknown() implements Known {}

    /** The mail server's name could not be looked up. */
    record Unanswered(String why) implements Known {}
  }

  Known of(Setup setup) {
    if (!setup.sendingAddresses().isEmpty()) {
      return new Known.Told(setup.sendingAddresses());
    }
    if (Addresses.read(setup.mailHost()).isPresent()) {
      return assumed(List.of(setup.mailHost()));
    }
    return switch (dns.addresses(setup.mailHost())) {
      case Found(List<String> addresses) -> assumed(addresses);
      case Nothing() -> new Known.Unknown();
      case Unanswered(String why) -> new Known.Unanswered(why);
    };
  }

  private static Known assumed(List<String> texts) {
    List<InetAddress> open =
        texts.stream()
            .map(Addresses::read)
            .flatMap(Optional::stream)
            .filter(Addresses::isPublic)
            .toList();
    return open.isEmpty() ? new Known.Unknown() : new Known.Assumed(open);
  }

  /** What to do where the addresses are not known. */
  static final String SAY_WHICH =
      "Set PAPERROUND_PREFLIGHT_SENDING_ADDRESSES to the public IP addresses from which your mail"
          + " server sends, separated by commas. Your provider can tell them, and the headers"
          + " “Received” of any mail that came from it show them.";
}
