package org.paperround.platform;

import java.security.SecureRandom;

/** Unguessable bytes. */
public final class RandomBytes {

  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomBytes() {}

  /** {@code length} bytes from the platform's strong random source. */
  public static byte[] of(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
