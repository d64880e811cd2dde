package org.paperround.mail.dkim;

import io.quarkus.logging.Log;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Signature;
import org.jspecify.annotations.Nullable;

/**
 * Where the arithmetic comes from: Amazon Corretto Crypto Provider, native code that signs several
 * times faster, if it is there and runs on this machine; else the Java platform.
 *
 * @param provider the one to ask; the platform's own choice if null
 */
public record CryptoProvider(@Nullable Provider provider) {

  private static final String CORRETTO =
      "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

  /** The Java platform's own. */
  public static final CryptoProvider PLATFORM = new CryptoProvider(null);

  /** The fastest there is here; the log says which. */
  public static CryptoProvider fastest() {
    try {
      Class<?> type = Class.forName(CORRETTO);
      Provider corretto = (Provider) type.getField("INSTANCE").get(null);
      Object trouble = type.getMethod("getLoadingError").invoke(corretto);
      if (trouble == null) {
        Log.infof("Mails are signed by %s", corretto);
        return new CryptoProvider(corretto);
      }
      Log.infof(
          "Mails are signed by the Java platform, as %s does not load: %s", corretto, trouble);
    } catch (ReflectiveOperationException | LinkageError e) {
      Log.info("Mails are signed by the Java platform; there is no Corretto Crypto Provider here");
    }
    return PLATFORM;
  }

  Signature signature(DkimKey key) throws GeneralSecurityException {
    String algorithm = key.kind() == KeyKind.RSA ? "SHA256withRSA" : "Ed25519";
    Signature signature =
        provider == null
            ? Signature.getInstance(algorithm)
            : Signature.getInstance(algorithm, provider);
    signature.initSign(key.secret());
    return signature;
  }

  MessageDigest sha256() {
    try {
      return provider == null
          ? MessageDigest.getInstance("SHA-256")
          : MessageDigest.getInstance("SHA-256", provider);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every provider has SHA-256", e);
    }
  }
}
