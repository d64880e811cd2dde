package org.paperround.mail.dkim;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Signs with one key. Making a signer ready for a key costs much more than a hash, so those that
 * are ready are kept: as many as there were threads at once. Safe for many threads.
 */
final class KeySigner {

  private final DkimKey key;
  private final CryptoProvider provider;
  private final Deque<Signature> ready = new ConcurrentLinkedDeque<>();

  KeySigner(DkimKey key, CryptoProvider provider) {
    this.key = key;
    this.provider = provider;
    ready.push(made());
  }

  DkimKey key() {
    return key;
  }

  /** The signature of some data. Ed25519 signs the data's hash (RFC 8463 section 3). */
  byte[] sign(byte[] data) {
    Signature signature = ready.poll();
    if (signature == null) {
      signature = made();
    }
    try {
      signature.update(key.kind() == KeyKind.RSA ? data : provider.sha256().digest(data));
      byte[] signed = signature.sign();
      ready.push(signature);
      return signed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign with " + key, e);
    }
  }

  private Signature made() {
    try {
      return provider.signature(key);
    } catch (GeneralSecurityException e) {
      throw new DkimException("the key of selector " + key.selector() + " cannot sign", e);
    }
  }
}
