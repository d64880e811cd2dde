package org.paperround.preflight.check;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What checks are given in tests: a well-made mail of example.org, and its settings. */
public final class Trials {

  /** When. */
  public static final Instant NOW = Instant.parse("2026-11-24T07:00:00Z");

  /** A mail in which all is well, but that it is not signed. */
  public static final String MAIL =
      """
      Date: Tue, 24 Nov 2026 07:00:00 +0000
      From: "Paper Round" <digest@example.org>
      To: operator@example.org
      Subject: Three papers
      Message-ID: <1@example.org>
      List-Id: "Paper Round" <daily.example.org>
      List-Unsubscribe: <https://papers.example.org/unsubscribe/t>,
       <mailto:unsub@example.org>
      List-Unsubscribe-Post: List-Unsubscribe=One-Click
      Auto-Submitted: auto-generated
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary="b"

      --b
      Content-Type: text/plain; charset=UTF-8

      See https://papers.example.org/
      1 Example Street,
      12345 Sampletown
      --b
      Content-Type: text/html; charset=UTF-8

      <p><a href="https://papers.example.org/">See</a> <p>1 Example Street, 12345 Sampletown
      --b--
      """;

  private Trials() {}

  /** The settings, with addresses from which mails are sent, if known. */
  public static Setup setup(String... addresses) {
    return new Setup(
        "digest@example.org",
        Optional.empty(),
        "smtp.example.org",
        587,
        Arrays.stream(addresses).map(InetAddress::ofLiteral).toList(),
        URI.create("https://papers.example.org"),
        List.of(),
        "1 Example Street, 12345 Sampletown");
  }

  /** The settings with another domain for bounces. */
  public static Setup bouncingTo(String domain) {
    Setup setup = setup();
    return new Setup(
        setup.from(),
        Optional.of(domain),
        setup.mailHost(),
        setup.mailPort(),
        setup.sendingAddresses(),
        setup.publicUrl(),
        setup.dkim(),
        setup.postalAddress());
  }

  /** The settings with keys. */
  public static Setup signing(DkimIdentity... keys) {
    Setup setup = setup();
    return new Setup(
        setup.from(),
        setup.bounceDomain(),
        setup.mailHost(),
        setup.mailPort(),
        setup.sendingAddresses(),
        setup.publicUrl(),
        List.of(keys),
        setup.postalAddress());
  }

  /** The settings with another public address. */
  public static Setup at(String publicUrl) {
    Setup setup = setup();
    return new Setup(
        setup.from(),
        setup.bounceDomain(),
        setup.mailHost(),
        setup.mailPort(),
        setup.sendingAddresses(),
        URI.create(publicUrl),
        setup.dkim(),
        setup.postalAddress());
  }

  /** The mail that is well made, with these settings. */
  public static Trial of(Setup setup) {
    return of(setup, MAIL);
  }

  /** A mail written with plain line ends. */
  public static Trial of(Setup setup, String mail) {
    return new Trial(setup, octets(mail), Optional.empty(), NOW);
  }

  /** A message as it goes over the wire. */
  public static byte[] octets(String mail) {
    return mail.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }
}
