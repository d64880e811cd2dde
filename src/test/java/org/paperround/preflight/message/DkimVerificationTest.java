package org.paperround.preflight.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperround.preflight.check.DkimIdentity;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Status;
import org.paperround.preflight.check.Trials;

/** By the example of RFC 8463, appendix A, which others signed. */
class DkimVerificationTest {

  private static final String MAIL =
      """
      DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;
       d=football.example.com; i=@football.example.com;
       q=dns/txt; s=brisbane; t=1528637909; h=from : to :
       subject : date : message-id : from : subject : date;
       bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
       b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus
       Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==
      DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;
       d=football.example.com; i=@football.example.com;
       q=dns/txt; s=test; t=1528637909; h=from : to : subject :
       date : message-id : from : subject : date;
       bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
       b=F45dVWDfMbQDGHJFlXUNB2HKfbCeLRyhDXgFpEL8GwpsRe0IeIixNTe3
       DhCVlUrSjV4BwcVcOF6+FF3Zo9Rpo1tFOeS9mPYQTnGdaSGsgeefOsk2Jz
       dA+L10TeYt9BgDfQNZtKdN1WO//KgIqXP7OdEFE4LjFYNcUxZQ4FADY+8=
      From: Joe SixPack <joe@football.example.com>
      To: Suzie Q <suzie@shopping.example.net>
      Subject: Is dinner ready?
      Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)
      Message-ID: <20030712040037.46341.5F8J@football.example.com>

      Hi.

      We lost the game.  Are you hungry yet?

      Joe.
      """;

  private static final DkimIdentity ED25519 =
      new DkimIdentity(
          "football.example.com",
          "brisbane",
          "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");

  private static final DkimIdentity RSA =
      new DkimIdentity(
          "football.example.com",
          "test",
          "v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/byYzCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kryOTIKT+l/K4w3QIDAQAB");

  @Test
  void both_signatures_verify() {
    assertThat(trouble(MAIL, 0, ED25519)).isEmpty();
    assertThat(trouble(MAIL, 1, RSA)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "lost the game, won the game, text was changed",
    "Is dinner ready?, Is lunch ready?, header was changed",
    "Date: Fri, Date: Sat, header was changed",
  })
  void what_was_changed_does_not(String from, String to, String trouble) {
    assertThat(trouble(MAIL.replace(from, to), 0, ED25519)).contains(trouble);
    assertThat(trouble(MAIL.replace(from, to), 1, RSA)).contains(trouble);
  }

  @Test
  void a_header_that_was_signed_as_missing_cannot_be_added() {
    String added = MAIL.replace("To: Suzie", "Subject: Another\nTo: Suzie");

    assertThat(trouble(added, 1, RSA)).contains("header was changed");
  }

  @Test
  void white_space_may_change_in_the_relaxed_form() {
    String folded = MAIL.replace("Subject: Is dinner", "Subject:   Is\n dinner") + "\n\n";

    assertThat(trouble(folded, 0, ED25519)).isEmpty();
  }

  @Test
  void another_key_does_not_verify_and_nonsense_is_said_to_be() {
    assertThat(trouble(MAIL, 0, RSA)).isNotEmpty();
    assertThat(trouble(MAIL.replace("a=rsa-sha256", "a=rsa-md5"), 1, RSA)).contains("rsa-md5");
    assertThat(trouble(MAIL, 1, new DkimIdentity("d", "s", "v=DKIM1"))).contains("no p=");
  }

  @Test
  void the_simple_forms_keep_everything() {
    HeaderField field = new HeaderField("SUBJect", " A\r\n  b ");
    assertThat(Canonical.field(field, false)).isEqualTo("SUBJect: A\r\n  b ");
    assertThat(Canonical.field(field, true)).isEqualTo("subject:A b");
    assertThat(body("a \t b \r\n\r\n\r\n", false)).isEqualTo("a \t b \r\n");
    assertThat(body("a \t b \r\n\r\n\r\n", true)).isEqualTo("a b\r\n");
    assertThat(body("", false)).isEqualTo("\r\n");
    assertThat(body("\r\n", true)).isEmpty();
  }

  @Test
  void the_check_wants_every_header_that_counts_and_the_whole_text() {
    Finding incomplete = check(MAIL, RSA);
    assertThat(incomplete.status()).isEqualTo(Status.FAIL);
    assertThat(incomplete.what()).contains("List-Unsubscribe", "List-Unsubscribe-Post");
    String all =
        "h=from:to:subject:date:message-id:mime-version:content-type:list-id:list-unsubscribe"
            + ":list-unsubscribe-post:auto-submitted";
    String complete = MAIL.replaceAll("h=from : to[^;]*", all);
    assertThat(check(complete, RSA).what()).contains("does not verify");
    assertThat(check(complete.replace("q=dns/txt", "l=10"), RSA).what()).contains("l=");
    assertThat(check(MAIL, new DkimIdentity("example.org", "test", "p=x")).what())
        .contains("not signed with the key");
    assertThat(check(Trials.MAIL, RSA).what()).contains("no DKIM signature");
  }

  private static Finding check(String mail, DkimIdentity key) {
    return new DkimSignatureCheck().run(Trials.of(Trials.signing(key), mail));
  }

  private static String trouble(String mail, int index, DkimIdentity key) {
    byte[] octets = Trials.octets(mail);
    List<DkimSignature> signatures = DkimSignature.of(octets);
    return new DkimVerification(RawMessage.of(octets))
        .trouble(signatures.get(index), key)
        .orElse("");
  }

  private static String body(String text, boolean relaxed) {
    return new String(Canonical.body(text, relaxed), StandardCharsets.ISO_8859_1);
  }
}
