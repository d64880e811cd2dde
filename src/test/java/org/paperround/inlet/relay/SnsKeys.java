package org.paperround.inlet.relay;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A key that signs as SNS does, and its certificate.
 *
 * @param pem the certificate, as its server gives it
 */
record SnsKeys(PrivateKey key, byte[] pem) {

  private static final char[] PASSWORD = "changeit".toCharArray();

  /** Makes one that is valid for a year around {@link Calls#NOW}. */
  static SnsKeys make(Path folder) throws Exception {
    Path file = folder.resolve("sns.p12");
    Process keytool =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "sns",
                    "-keyalg",
                    "RSA",
                    "-keysize",
                    "2048",
                    "-startdate",
                    "2026/01/01",
                    "-validity",
                    "365",
                    "-dname",
                    "CN=sns.amazonaws.com",
                    "-storepass",
                    new String(PASSWORD),
                    "-keystore",
                    file.toString()))
            .inheritIO()
            .start();
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException("keytool failed");
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    String pem =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(keys.getCertificate("sns").getEncoded())
            + "\n-----END CERTIFICATE-----\n";
    return new SnsKeys(
        (PrivateKey) keys.getKey("sns", PASSWORD), pem.getBytes(StandardCharsets.US_ASCII));
  }

  /** Signs the values that a kind of message has signed, in the order of their names. */
  String sign(String algorithm, List<String> names, Map<String, String> values) throws Exception {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      if (values.containsKey(name)) {
        text.append(name).append('\n').append(values.get(name)).append('\n');
      }
    }
    Signature signer = Signature.getInstance(algorithm);
    signer.initSign(key);
    signer.update(text.toString().getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(signer.sign());
  }
}
