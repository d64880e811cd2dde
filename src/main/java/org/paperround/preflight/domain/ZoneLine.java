package org.paperround.preflight.domain;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** Records as they stand in the file of a zone (RFC 1035 section 5.1), ready to paste. */
final class ZoneLine {

  /** A text of a record is made of pieces of at most so many octets. */
  private static final int PIECE = 255;

  private ZoneLine() {}

  static String txt(String name, String text) {
    List<String> pieces = new ArrayList<>();
    for (int at = 0; at < text.length(); at += PIECE) {
      pieces.add('"' + text.substring(at, Math.min(text.length(), at + PIECE)) + '"');
    }
    return name + ". IN TXT " + String.join(" ", pieces);
  }

  static String mx(String name, String host) {
    return name + ". IN MX 10 " + host + ".";
  }

  static String address(String host, InetAddress address) {
    return host
        + ". IN "
        + (address instanceof Inet4Address ? "A " : "AAAA ")
        + address.getHostAddress();
  }

  static String pointer(String reverseName, String host) {
    return reverseName + ". IN PTR " + host + ".";
  }
}
