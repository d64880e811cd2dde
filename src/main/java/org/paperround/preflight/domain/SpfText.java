package org.paperround.preflight.domain;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Collectors;
import org.paperround.preflight.check.Addresses;
import org.paperround.preflight.check.Setup;
import org.paperround.preflight.domain.SendingHosts.Known;

/** SPF records to paste. */
record SpfText(Setup setup, Known known) {

  /** A first record. */
  String fresh() {
    return line("v=spf1 " + senders() + " ~all");
  }

  /** A record with one more address. */
  String with(String record, InetAddress address) {
    return line("v=spf1 " + mechanism(address) + record.substring("v=spf1".length()));
  }

  /** A record that lets not everyone send any more. */
  String closed(String record) {
    return line(record.replaceFirst("(?i)\\s[+?]?all(\\s.*)?$", "").strip() + " ~all");
  }

  private String line(String record) {
    return ZoneLine.txt(setup.envelopeDomain(), record);
  }

  private String senders() {
    return switch (known) {
      case Known.Told(List<InetAddress> addresses) -> mechanisms(addresses);
      case Known.Assumed(List<InetAddress> addresses) when isNamed() -> "a:" + setup.mailHost();
      case Known.Assumed(List<InetAddress> addresses) -> mechanisms(addresses);
      case Known.Unanswered unanswered when isNamed() -> "a:" + setup.mailHost();
      case Known.Unanswered unanswered -> "mx";
      case Known.Unknown() -> "mx";
    };
  }

  private boolean isNamed() {
    return Addresses.read(setup.mailHost()).isEmpty();
  }

  private static String mechanisms(List<InetAddress> addresses) {
    return addresses.stream().map(SpfText::mechanism).collect(Collectors.joining(" "));
  }

  private static String mechanism(InetAddress address) {
    return (address instanceof Inet4Address ? "ip4:" : "ip6:") + address.getHostAddress();
  }
}
