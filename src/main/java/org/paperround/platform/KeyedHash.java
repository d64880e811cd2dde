package org.paperround.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104) under one key. Safe for many threads. */
public final class KeyedHash {

  private static final String ALGORITHM = "HmacSHA256";

  /** Ready to go on from; never used itself, only its copies are. */
  private final Mac fresh;

  /**
   * A hash under this key.
   *
   * @param key at least one byte
   */
  public KeyedHash(byte[] key) {
    try {
      fresh = Mac.getInstance(ALGORITHM);
      fresh.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /**
   * The 32 bytes of the hash of a purpose and some data. The purpose keeps hashes made for
   * different uses apart.
   */
  public byte[] of(String purpose, byte[] data) {
    try {
      Mac mac = (Mac) fresh.clone();
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(data);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the platform's " + ALGORITHM + " cannot be copied", e);
    }
  }
}
