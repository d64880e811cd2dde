package org.paperround.preflight.network;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.paperround.preflight.check.Addresses;
import org.paperround.preflight.check.Check;
import org.paperround.preflight.check.CheckId;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Trial;
import org.paperround.preflight.dns.Dns;
import org.paperround.preflight.dns.DnsAnswer;
import org.paperround.preflight.dns.DnsAnswer.Found;
import org.paperround.preflight.dns.DnsAnswer.Nothing;
import org.paperround.preflight.dns.DnsAnswer.Unanswered;

/** Whether readers can come to the address that every link begins with. */
@Singleton
class PublicAddressCheck implements Check {

  private final Dns dns;

  PublicAddressCheck(Dns dns) {
    this.dns = dns;
  }

  @Override
  public CheckId id() {
    return CheckId.PUBLIC_ADDRESS;
  }

  @Override
  public Finding run(Trial trial) {
    URI url = trial.setup().publicUrl();
    if (!"https".equalsIgnoreCase(url.getScheme())) {
      return Finding.fail(
          id(),
          "The public address is " + url + ", which is not https.",
          "Set PAPERROUND_PUBLIC_URL to an address that begins with https://; a reverse proxy such as"
              + " Caddy gets a certificate by itself (docs/operations.md).");
    }
    String host = String.valueOf(url.getHost());
    DnsAnswer answer =
        Addresses.read(host).isPresent() ? new Found(List.of(host)) : dns.addresses(host);
    return switch (answer) {
      case Found(List<String> addresses) -> reachable(url, host, addresses);
      case Nothing() ->
          Finding.fail(
              id(),
              host + " is not in the DNS, so no link in a mail leads anywhere.",
              "Correct PAPERROUND_PUBLIC_URL, or add a record with the public IP address of this"
                  + " machine in place of 203.0.113.1:",
              host + ". IN A 203.0.113.1");
      case Unanswered(String why) -> Finding.notAnswered(id(), "the address of " + host, why);
    };
  }

  private Finding reachable(URI url, String host, List<String> addresses) {
    boolean open =
        addresses.stream()
            .map(Addresses::read)
            .flatMap(Optional::stream)
            .anyMatch(Addresses::isPublic);
    return open
        ? Finding.pass(id(), url + " is https, and " + host + " is in the DNS.")
        : Finding.fail(
            id(),
            host + " leads to " + addresses.getFirst() + ", which only your own network can reach.",
            "Readers and mailbox providers must reach it: give " + host + " a public address.");
  }
}
