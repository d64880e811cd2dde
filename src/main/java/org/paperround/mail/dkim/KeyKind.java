package org.paperround.mail.dkim;

/** The kinds of keys that verifiers know. */
public enum KeyKind {
  /** RFC 6376; every verifier knows it. */
  RSA("rsa", "rsa-sha256"),
  /** RFC 8463; small and fast, but some verifiers pass over it. */
  ED25519("ed25519", "ed25519-sha256");

  private final String tag;
  private final String algorithm;

  KeyKind(String tag, String algorithm) {
    this.tag = tag;
    this.algorithm = algorithm;
  }

  /** The value of {@code k=} in the key's DNS record. */
  String tag() {
    return tag;
  }

  /** The value of {@code a=} in a signature. */
  String algorithm() {
    return algorithm;
  }
}
