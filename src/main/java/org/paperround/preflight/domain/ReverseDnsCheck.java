package org.paperround.preflight.domain;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.paperround.preflight.check.Addresses;
import org.paperround.preflight.check.Check;
import org.paperround.preflight.check.CheckId;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Setup;
import org.paperround.preflight.check.Trial;
import org.paperround.preflight.dns.Dns;
import org.paperround.preflight.dns.DnsAnswer.Found;
import org.paperround.preflight.dns.DnsAnswer.Nothing;
import org.paperround.preflight.dns.DnsAnswer.Unanswered;
import org.paperround.preflight.domain.SendingHosts.Known;

/**
 * Whether the addresses we send from have a name that leads back to them (RFC 1912 section 2.1).
 */
@Singleton
class ReverseDnsCheck implements Check {

  private final Dns dns;
  private final SendingHosts hosts;

  ReverseDnsCheck(Dns dns, SendingHosts hosts) {
    this.dns = dns;
    this.hosts = hosts;
  }

  @Override
  public CheckId id() {
    return CheckId.REVERSE_DNS;
  }

  @Override
  public Finding run(Trial trial) {
    return switch (hosts.of(trial.setup())) {
      case Known.Told(List<InetAddress> addresses) -> all(trial.setup(), addresses, true);
      case Known.Assumed(List<InetAddress> addresses) -> all(trial.setup(), addresses, false);
      case Known.Unknown() ->
          Finding.notChecked(
              id(),
              "It is not known from which address your mails reach receivers.",
              SendingHosts.SAY_WHICH);
      case Known.Unanswered(String why) ->
          Finding.notAnswered(id(), "the address of the mail server", why);
    };
  }

  private Finding all(Setup setup, List<InetAddress> addresses, boolean told) {
    for (InetAddress address : addresses) {
      Optional<Finding> trouble = trouble(setup, address, told);
      if (trouble.isPresent()) {
        return trouble.get();
      }
    }
    return Finding.pass(
        id(),
        "The name of "
            + addresses.getFirst().getHostAddress()
            + " leads back to it"
            + (told ? "." : " (the mail server's own address)."));
  }

  private Optional<Finding> trouble(Setup setup, InetAddress address, boolean told) {
    return switch (dns.names(address)) {
      case Found(List<String> names) -> leadingBack(names, address, told);
      case Nothing() -> Optional.of(nameless(setup, address, told));
      case Unanswered(String why) ->
          Optional.of(Finding.notAnswered(id(), "the name of " + address.getHostAddress(), why));
    };
  }

  private Optional<Finding> leadingBack(List<String> names, InetAddress address, boolean told) {
    for (String name : names) {
      switch (dns.addresses(name)) {
        case Found(List<String> back)
            when back.stream()
                .anyMatch(text -> Addresses.read(text).filter(address::equals).isPresent()) -> {
          return Optional.empty();
        }
        case Unanswered(String why) -> {
          return Optional.of(Finding.notAnswered(id(), "the address of " + name, why));
        }
        case Found other -> {
          // another name may lead back
        }
        case Nothing() -> {
          // another name may lead back
        }
      }
    }
    String name = names.getFirst();
    return Optional.of(
        finding(
            told,
            address.getHostAddress()
                + " is named "
                + name
                + ", but that name does not lead back to it.",
            "Add this record:",
            ZoneLine.address(name, address)));
  }

  private Finding nameless(Setup setup, InetAddress address, boolean told) {
    String host =
        Addresses.read(setup.mailHost()).isEmpty() && setup.mailHost().contains(".")
            ? setup.mailHost()
            : "mail." + setup.fromDomain();
    return finding(
        told,
        address.getHostAddress() + ", from where your mails come, has no name in the DNS.",
        "Ask whoever gave you the address (your hosting provider) for this record, and add the second"
            + " yourself:",
        ZoneLine.pointer(Dns.reverseName(address), host),
        ZoneLine.address(host, address));
  }

  /** Where the address was only assumed, what is wrong with it may not be about our mails. */
  private Finding finding(boolean told, String what, String remedy, String... records) {
    return told
        ? Finding.fail(id(), what, remedy, records)
        : Finding.warn(id(), what, remedy + " " + SendingHosts.SAY_WHICH, records);
  }
}
