package org.paperround.inlet.relay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of events: the relay and a SHA-256, so that none is too long or holds an address. */
final class EventId {

  private EventId() {}

  static String of(String relay, String id) {
    return relay + ":" + HexFormat.of().formatHex(sha256(id.getBytes(StandardCharsets.UTF_8)));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
