package org.paperround.subscriber;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.paperround.platform.KeyedHash;
import org.paperround.platform.RandomBytes;

/**
 * The secret of one mail's links: 128 random bits. A link carries the secret and 128 bits of a
 * keyed hash of its purpose, so that the token of one purpose is good for no other, and knowing one
 * does not help to make another. Only a keyed hash of the secret is ever stored.
 */
final class LinkToken {

  private static final int SECRET_BYTES = 16;
  private static final int PROOF_BYTES = 16;
  private static final int LENGTH = 43;

  private final byte[] secret;

  private LinkToken(byte[] secret) {
    this.secret = secret;
  }

  /** A new secret. */
  static LinkToken fresh() {
    return new LinkToken(RandomBytes.of(SECRET_BYTES));
  }

  /** A secret that no mail to a reader has, the same every time. */
  static LinkToken trial(KeyedHash hash) {
    return new LinkToken(Arrays.copyOf(hash.of("trial", new byte[0]), SECRET_BYTES));
  }

  /** The token of a purpose: 43 characters that are safe in an address. */
  String text(LinkPurpose purpose, KeyedHash hash) {
    byte[] token = Arrays.copyOf(secret, SECRET_BYTES + PROOF_BYTES);
    System.arraycopy(proof(purpose, hash), 0, token, SECRET_BYTES, PROOF_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** Reads a token; empty unless it was made here for this purpose. Compares in constant time. */
  static Optional<LinkToken> read(String text, LinkPurpose purpose, KeyedHash hash) {
    if (text.length() != LENGTH) {
      return Optional.empty();
    }
    byte[] token;
    try {
      token = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    LinkToken link = new LinkToken(Arrays.copyOf(token, SECRET_BYTES));
    // Compared as text: several texts have the same bytes, and only one of them was given out.
    byte[] ours = link.text(purpose, hash).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), ours)
        ? Optional.of(link)
        : Optional.empty();
  }

  /** What is stored to find the secret again. */
  String storedHash(KeyedHash hash) {
    return HexFormat.of().formatHex(hash.of("link", secret));
  }

  private byte[] proof(LinkPurpose purpose, KeyedHash hash) {
    return Arrays.copyOf(hash.of("purpose " + purpose, secret), PROOF_BYTES);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LinkToken token && MessageDigest.isEqual(secret, token.secret);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(secret);
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return "LinkToken";
  }
}
