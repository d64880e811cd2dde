package org.paperround.preflight.dns;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.paperround.preflight.dns.DnsAnswer.Found;
import org.paperround.preflight.dns.DnsAnswer.Nothing;
import org.paperround.preflight.dns.DnsAnswer.Unanswered;
import org.xbill.DNS.ReverseMap;

/** The domain name system. */
public interface Dns {

  /**
   * Asks; waits for the answer, within a time limit. Never throws.
   *
   * @param name without a dot at its end
   */
  DnsAnswer ask(String name, DnsType type);

  /** The addresses of a host, of both kinds. */
  default DnsAnswer addresses(String host) {
    List<String> addresses = new ArrayList<>();
    for (DnsType type : List.of(DnsType.A, DnsType.AAAA)) {
      switch (ask(host, type)) {
        case Found(List<String> values) -> addresses.addAll(values);
        case Nothing() -> {
          // it may have an address of the other kind
        }
        case Unanswered unanswered -> {
          return unanswered;
        }
      }
    }
    return addresses.isEmpty() ? new Nothing() : new Found(addresses);
  }

  /** The names of an address. */
  default DnsAnswer names(InetAddress address) {
    return ask(reverseName(address), DnsType.PTR);
  }

  /** Where the names of an address are kept, such as {@code 7.113.0.203.in-addr.arpa}. */
  static String reverseName(InetAddress address) {
    return ReverseMap.fromAddress(address).toString(true);
  }
}
