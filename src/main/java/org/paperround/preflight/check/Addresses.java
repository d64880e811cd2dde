package org.paperround.preflight.check;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;

/** IP addresses as text. Never asks the DNS. */
public final class Addresses {

  private Addresses() {}

  /** The address that a text is; empty if it is none. */
  public static Optional<InetAddress> read(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether the whole world can reach it. */
  public static boolean isPublic(InetAddress address) {
    return !(address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || isUniqueLocal(address)
        || isCarrierGrade(address));
  }

  /** RFC 4193. */
  private static boolean isUniqueLocal(InetAddress address) {
    return address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
  }

  /** RFC 6598. */
  private static boolean isCarrierGrade(InetAddress address) {
    byte[] octets = address.getAddress();
    return octets.length == 4 && octets[0] == 100 && (octets[1] & 0xc0) == 64;
  }
}
