package org.paperround.preflight.message;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.paperround.preflight.check.DkimIdentity;

/**
 * Verifies a signature as a receiver does (RFC 6376 section 6.1, RFC 8463), apart from what signs,
 * so that a mistake there is not made here as well.
 */
final class DkimVerification {

  /** What comes before the 32 octets of an Ed25519 key (RFC 8410 section 10.1). */
  private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

  private final RawMessage message;

  DkimVerification(RawMessage message) {
    this.message = message;
  }

  /** What is wrong with a signature; empty if it verifies with the key. */
  Optional<String> trouble(DkimSignature signature, DkimIdentity key) {
    try {
      String[] canonical = (signature.tag("c") + "/").split("/", -1);
      byte[] body = Canonical.body(message.body(), canonical[1].equals("relaxed"));
      if (!Base64.getEncoder().encodeToString(sha256(body)).equals(signature.tag("bh"))) {
        return Optional.of("the text was changed after it was signed (bh=)");
      }
      byte[] signed = signedHeader(signature, canonical[0].equals("relaxed"));
      return verifies(signature, key, signed)
          ? Optional.empty()
          : Optional.of("it was not made with this key, or a header was changed afterwards (b=)");
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.of("it cannot be read: " + e.getMessage());
    }
  }

  /** Each name takes the last field of that name that was not taken yet (section 5.4.2). */
  private byte[] signedHeader(DkimSignature signature, boolean relaxed) {
    Map<String, Integer> taken = new HashMap<>();
    List<String> lines = new ArrayList<>();
    for (String name : signature.signed()) {
      List<HeaderField> fields = message.fields(name);
      int index = fields.size() - taken.merge(name, 1, Integer::sum);
      if (index >= 0) {
        lines.add(Canonical.field(fields.get(index), relaxed) + "\r\n");
      }
    }
    HeaderField own = signature.field();
    String unsigned = own.raw().replaceFirst("(?<=[;\\s])b(\\s*=)[^;]*", "b$1");
    lines.add(Canonical.field(new HeaderField(own.name(), unsigned), relaxed));
    return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean verifies(DkimSignature signature, DkimIdentity identity, byte[] signed)
      throws GeneralSecurityException {
    byte[] key = Base64.getDecoder().decode(publicKey(identity));
    byte[] value = Base64.getDecoder().decode(signature.tag("b"));
    return switch (signature.tag("a").toLowerCase(Locale.ROOT)) {
      case "rsa-sha256" -> verifies("SHA256withRSA", key("RSA", key), signed, value);
      // Signed is the hash of the header, not the header (RFC 8463 section 3).
      case "ed25519-sha256" ->
          verifies("Ed25519", key("Ed25519", wrapped(key)), sha256(signed), value);
      default -> throw new IllegalArgumentException("unknown algorithm " + signature.tag("a"));
    };
  }

  private static boolean verifies(String algorithm, PublicKey key, byte[] signed, byte[] value)
      throws GeneralSecurityException {
    Signature verifier = Signature.getInstance(algorithm);
    verifier.initVerify(key);
    verifier.update(signed);
    return verifier.verify(value);
  }

  private static PublicKey key(String kind, byte[] encoded) throws GeneralSecurityException {
    return KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(encoded));
  }

  private static byte[] wrapped(byte[] key) {
    byte[] encoded = new byte[ED25519.length + key.length];
    System.arraycopy(ED25519, 0, encoded, 0, ED25519.length);
    System.arraycopy(key, 0, encoded, ED25519.length, key.length);
    return encoded;
  }

  private static String publicKey(DkimIdentity identity) {
    for (String tag : identity.record().split(";", -1)) {
      if (tag.strip().startsWith("p=")) {
        return tag.strip().substring(2).replaceAll("\\s", "");
      }
    }
    throw new IllegalArgumentException("the key's record has no p=");
  }

  private static byte[] sha256(byte[] octets) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(octets);
  }
}
