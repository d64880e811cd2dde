package org.paperround.inlet.relay;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The certificates that SNS signs with. They are believed because they come from SNS's own server
 * over TLS, and are kept, as they change about once a year.
 */
@Singleton
class SnsCertificates {

  private static final int MOST = 16;
  private static final Pattern PATH =
      Pattern.compile("/SimpleNotificationService-[0-9A-Za-z]{1,64}\\.pem");

  private final Download download;
  private final Cache<URI, X509Certificate> known = Caffeine.newBuilder().maximumSize(MOST).build();

  SnsCertificates(Download download) {
    this.download = download;
  }

  /**
   * The key of a certificate; empty if there is none such, or it is not of this time.
   *
   * @param address at the topic's own host
   * @throws IOException if the server cannot be reached
   */
  Optional<PublicKey> key(URI address, Instant now) throws IOException {
    if (address.getRawQuery() != null || !PATH.matcher(address.getRawPath()).matches()) {
      return Optional.empty();
    }
    try {
      X509Certificate certificate = known.getIfPresent(address);
      if (certificate == null) {
        certificate = read(download.get(address));
        known.put(address, certificate);
      }
      certificate.checkValidity(Date.from(now));
      return Optional.of(certificate.getPublicKey());
    } catch (CertificateException e) {
      return Optional.empty();
    }
  }

  private static X509Certificate read(byte[] pem) throws CertificateException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
  }
}
