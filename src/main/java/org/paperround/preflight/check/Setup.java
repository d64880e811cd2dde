package org.paperround.preflight.check;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The settings that the trust of receivers hangs on.
 *
 * @param from the sender's bare address
 * @param bounceDomain where bounces go, if not to the sender's domain
 * @param mailHost the mail server's name or address
 * @param mailPort its port
 * @param sendingAddresses from which addresses mails reach receivers, where the operator says so
 * @param publicUrl where readers reach us
 * @param dkim the keys that we sign with
 * @param postalAddress what stands in the foot of each mail; may be empty
 */
public record Setup(
    String from,
    Optional<String> bounceDomain,
    String mailHost,
    int mailPort,
    List<InetAddress> sendingAddresses,
    URI publicUrl,
    List<DkimIdentity> dkim,
    String postalAddress) {

  public Setup {
    sendingAddresses = List.copyOf(sendingAddresses);
    dkim = List.copyOf(dkim);
  }

  /** The domain that readers see. */
  public String fromDomain() {
    return from.substring(from.lastIndexOf('@') + 1);
  }

  /** The domain of the envelope's sender, for which SPF is asked. */
  public String envelopeDomain() {
    return bounceDomain.orElse(fromDomain());
  }

  /**
   * A name for these settings: a preflight counts only for the settings it was made with.
   *
   * @return SHA-256 in hexadecimal digits
   */
  public String fingerprint() {
    String settings =
        String.join(
            "\n",
            from,
            envelopeDomain(),
            mailHost + ":" + mailPort,
            sendingAddresses.toString(),
            publicUrl.toString(),
            dkim.toString());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(settings.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
