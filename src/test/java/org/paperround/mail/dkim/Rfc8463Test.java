package org.paperround.mail.dkim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The message that RFC 8463 appendix A signs with both kinds of keys. */
class Rfc8463Test {

  private static final String BODY =
      "Hi.\r\n\r\nWe lost the game.  Are you hungry yet?\r\n\r\nJoe.\r\n";

  private static final List<String> FIELDS =
      List.of(
          "From: Joe SixPack <joe@football.example.com>",
          "To: Suzie Q <suzie@shopping.example.net>",
          "Subject: Is dinner ready?",
          "Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)",
          "Message-ID: <20030712040037.46341.5F8J@football.example.com>");

  private static final String ED25519_FIELD =
      """
      DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;
       d=football.example.com; i=@football.example.com;
       q=dns/txt; s=brisbane; t=1528637909; h=from : to :
       subject : date : message-id : from : subject : date;
       bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
       b=\
      """;

  private static final String RSA_FIELD =
      """
      DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;
       d=football.example.com; i=@football.example.com;
       q=dns/txt; s=test; t=1528637909; h=from : to : subject :
       date : message-id : from : subject : date;
       bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
       b=\
      """;

  private static final String ED25519_SIGNATURE =
      "/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus"
          + "Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==";

  private static final String RSA_SIGNATURE =
      "F45dVWDfMbQDGHJFlXUNB2HKfbCeLRyhDXgFpEL8GwpsRe0IeIixNTe3"
          + "DhCVlUrSjV4BwcVcOF6+FF3Zo9Rpo1tFOeS9mPYQTnGdaSGsgeefOsk2Jz"
          + "dA+L10TeYt9BgDfQNZtKdN1WO//KgIqXP7OdEFE4LjFYNcUxZQ4FADY+8=";

  record Case(CryptoProvider provider, DkimKey key, String field, String signature, String record) {

    @Override
    public String toString() {
      return key + " by " + provider;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(CryptoProvider.PLATFORM, CryptoProvider.fastest())
        .flatMap(
            provider ->
                Stream.of(
                    new Case(
                        provider,
                        Keys.rfcEd25519(),
                        ED25519_FIELD,
                        ED25519_SIGNATURE,
                        "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="),
                    new Case(
                        provider,
                        Keys.rfcRsa(),
                        RSA_FIELD,
                        RSA_SIGNATURE,
                        "v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6"
                            + "NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/byYzCNb3W91y3FutACDfzwQ"
                            + "/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G"
                            + "+2kryOTIKT+l/K4w3QIDAQAB")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theSignatureIsTheOneThatIsPrinted(Case one) {
    String data =
        String.join("\r\n", FIELDS.stream().map(Relaxed::field).toList())
            + "\r\n"
            + Relaxed.field(one.field().replace("\n", "\r\n"));

    byte[] signature =
        new KeySigner(one.key(), one.provider()).sign(data.getBytes(StandardCharsets.US_ASCII));

    assertThat(Base64.getEncoder().encodeToString(signature)).isEqualTo(one.signature());
    assertThat(one.key().record()).isEqualTo(one.record());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theBodyHashIsTheOneThatIsPrinted(Case one) {
    byte[] hash =
        Relaxed.bodyHash(BODY.getBytes(StandardCharsets.US_ASCII), 0, one.provider().sha256());

    assertThat(one.field()).contains("bh=" + Base64.getEncoder().encodeToString(hash) + ";");
  }
}
