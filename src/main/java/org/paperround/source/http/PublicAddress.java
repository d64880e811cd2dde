package org.paperround.source.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the public internet from all others, after the registries of special-purpose
 * addresses (RFC 6890 and what IANA added to them since) and of multicast.
 */
final class PublicAddress {

  private static final List<Block> SPECIAL_V4 =
      blocks(
          "0.0.0.0/8", // this network, RFC 791
          "10.0.0.0/8", // private, RFC 1918
          "100.64.0.0/10", // shared by carriers, RFC 6598
          "127.0.0.0/8", // loopback, RFC 1122
          "169.254.0.0/16", // link-local, RFC 3927; clouds keep secrets here
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments, RFC 6890
          "192.0.2.0/24", // documentation, RFC 5737
          "192.88.99.0/24", // 6to4 relays, RFC 7526
          "192.168.0.0/16", // private
          "198.18.0.0/15", // benchmarking, RFC 2544
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast, RFC 5771
          "240.0.0.0/4"); // reserved, RFC 1112, and the broadcast address

  /** Only 2000::/3 is given out for unicast; these parts of it are special. */
  private static final List<Block> SPECIAL_V6 =
      blocks(
          "2001::/23", // protocol assignments, RFC 2928, Teredo (RFC 4380) among them
          "2001:db8::/32", // documentation, RFC 3849
          "2002::/16", // 6to4, RFC 3056
          "3fff::/20"); // documentation, RFC 9637

  private static final Block UNICAST_V6 = Block.of("2000::/3");

  /** Translated IPv4 (NAT64), RFC 6052: as good as the address inside. */
  private static final Block NAT64 = Block.of("64:ff9b::/96");

  private PublicAddress() {}

  /** Whether it is an address of one host in the public internet. */
  static boolean is(InetAddress address) {
    return is(address.getAddress());
  }

  private static boolean is(byte[] bytes) {
    if (bytes.length == 4) {
      return SPECIAL_V4.stream().noneMatch(block -> block.holds(bytes));
    }
    if (NAT64.holds(bytes)) {
      return is(Arrays.copyOfRange(bytes, 12, 16));
    }
    return UNICAST_V6.holds(bytes) && SPECIAL_V6.stream().noneMatch(block -> block.holds(bytes));
  }

  private static List<Block> blocks(String... blocks) {
    return Stream.of(blocks).map(Block::of).toList();
  }

  /** All addresses that begin with the same bits. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Block(byte[] prefix, int bits) {

    static Block of(String text) {
      int slash = text.indexOf('/');
      return new Block(
          InetAddress.ofLiteral(text.substring(0, slash)).getAddress(),
          Integer.parseInt(text.substring(slash + 1)));
    }

    boolean holds(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      int whole = bits / 8;
      int mask = 0xff00 >> bits % 8 & 0xff;
      return Arrays.equals(prefix, 0, whole, address, 0, whole)
          && (mask == 0 || (prefix[whole] & mask) == (address[whole] & mask));
    }
  }
}
