package org.paperround.mail.dkim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A key and the name under which verifiers find its other half in the DNS.
 *
 * @param selector one or more labels (RFC 6376 section 3.1)
 * @param kind what it signs with
 * @param secret the private key
 * @param published the public key as {@code p=} of the DNS record gives it
 * @param bits its size
 */
public record DkimKey(
    String selector, KeyKind kind, PrivateKey secret, String published, int bits) {

  private static final Pattern SELECTOR =
      Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

  /** Verifiers must not accept shorter ones (RFC 8301 section 3.2). */
  static final int LEAST_BITS = 1_024;

  /** Signers should not use shorter ones (RFC 8301 section 3.2). */
  static final int WANTED_BITS = 2_048;

  /**
   * Checks it.
   *
   * @throws DkimException if the selector cannot be a name in the DNS, or the key is too short
   */
  public DkimKey {
    if (!SELECTOR.matcher(selector).matches()) {
      throw new DkimException(
          "the selector "
              + selector
              + " cannot be a name in the DNS: use lower-case letters, digits and hyphens");
    }
    if (kind == KeyKind.RSA && bits < LEAST_BITS) {
      throw new DkimException(
          "the key of selector "
              + selector
              + " has only "
              + bits
              + " bits; receivers take none below 1024, use 2048");
    }
  }

  /** Under a selector that nobody else's key can have: it is a hash of the key. */
  static DkimKey named(PemKey key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(key.published().getBytes(StandardCharsets.US_ASCII));
      return key.as("pr" + HexFormat.of().formatHex(hash, 0, 4));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whether receivers may think little of it. */
  boolean isWeak() {
    return kind == KeyKind.RSA && bits < WANTED_BITS;
  }

  /** How many characters its signatures have in Base64. */
  int signatureLength() {
    int octets = kind == KeyKind.RSA ? (bits + 7) / 8 : 64;
    return (octets + 2) / 3 * 4;
  }

  /** The text of its DNS record (RFC 6376 section 3.6.1, RFC 8463 section 4). */
  public String record() {
    return "v=DKIM1; k=" + kind.tag() + "; p=" + published;
  }

  /** The name of its DNS record, without a dot at the end. */
  public String recordName(String domain) {
    return selector + "._domainkey." + domain;
  }

  /**
   * The line for a zone file. A string of a TXT record has 255 octets at most (RFC 1035 section
   * 3.3), and verifiers put them together again.
   */
  public String zoneLine(String domain) {
    StringBuilder line = new StringBuilder(recordName(domain)).append(". IN TXT (");
    String text = record();
    for (int i = 0; i < text.length(); i += 255) {
      line.append(" \"").append(text, i, Math.min(i + 255, text.length())).append('"');
    }
    return line.append(" )").toString();
  }

  /** Shows no secret: this may end up in logs. */
  @Override
  public String toString() {
    return kind.algorithm() + " " + selector;
  }
}
