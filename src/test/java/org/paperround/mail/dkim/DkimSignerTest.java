package org.paperround.mail.dkim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** As Apache James verifies it. */
class DkimSignerTest {

  private static final String DOMAIN = "example.org";
  private static final Instant NOW = Instant.parse("2026-11-29T05:00:00Z");

  private static final String HEADER =
      """
      Date: Sun, 29 Nov 2026 05:00:00 +0000
      From: "Paper Round" <digest@example.org>
      To: ada@example.org
      Subject: =?UTF-8?B?RsO8bmY=?=
       =?UTF-8?B?IEFyYmVpdGVu?=
      Message-ID: <20261129.1@example.org>
      List-Id: "Paper Round" <daily.example.org>
      List-Unsubscribe: <https://papers.example.org/unsubscribe/abcdef>,
       <mailto:unsub+abcdef@bounce.example.org>
      List-Unsubscribe-Post: List-Unsubscribe=One-Click
      List-Help: <https://papers.example.org/>
      List-Owner: <mailto:digest@example.org>
      Feedback-ID: 20261129:daily:digest:example-org
      Auto-Submitted: auto-generated
      X-Auto-Response-Suppress: All
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary="=_alternative"
      """
          .replace("\n", "\r\n");

  private static final String BODY = "Hello  Ada, \r\n\r\nfive papers.\r\n\r\n";

  /** What is in the header above and must be signed. */
  static final List<String> PRESENT =
      SignedFields.NAMES.stream()
          .filter(name -> ("\n" + HEADER).contains("\n" + name + ": "))
          .toList();

  static final List<String> NAMES = SignedFields.NAMES;

  private final DkimSigner signer = signer(Keys.rsa());

  @Test
  void aSignedMessageVerifies() {
    assertThat(valid(sign(HEADER, BODY))).hasSize(1);
  }

  @Test
  void bothKeysSignAndEachSignatureStandsByItself() {
    String signed = sign(signer(Keys.rsa(), Keys.rfcEd25519()), HEADER, BODY);

    assertThat(signed).startsWith("DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;\r\n");
    assertThat(signed)
        .containsOnlyOnce("\r\nDKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;\r\n");
    assertThat(valid(signed)).containsExactly("r2048");
  }

  @Test
  void severalKeysOfOneKindSign() {
    assertThat(valid(sign(signer(Keys.rsa(), Keys.rfcRsa()), HEADER, BODY)))
        .containsExactlyInAnyOrder("r2048", "test");
  }

  @Test
  void theSignatureSaysWhatTheNormsWant() {
    String field = Relaxed.field(sign(HEADER, BODY).split("\r\n(?![ ])", 2)[0]);

    assertThat(field)
        .contains("; c=relaxed/relaxed; d=example.org; s=r2048; t=1795928400; h=From:From:")
        .doesNotContain(" l=")
        .doesNotContain("X-Auto-Response-Suppress");
    for (String name : NAMES) {
      assertThat((":" + tag(field, "h") + ":").split(":" + name + "(?=:)", -1))
          .as(name)
          .hasSize(PRESENT.contains(name) ? 3 : 2);
    }
  }

  private static String tag(String field, String name) {
    String value = field.substring(field.indexOf("; " + name + "=") + name.length() + 3);
    return value.substring(0, value.indexOf(';')).replace(" ", "");
  }

  @Test
  void theListHasWhatTheNormsName() {
    assertThat(PRESENT)
        .contains("From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type")
        .contains("List-Id", "List-Unsubscribe", "List-Unsubscribe-Post", "Auto-Submitted")
        .contains("Feedback-ID");
    assertThat(NAMES).contains("Reply-To", "Sender", "Cc");
  }

  @ParameterizedTest
  @FieldSource("PRESENT")
  void aFieldThatIsChangedBreaksIt(String name) {
    String signed = sign(HEADER, BODY);
    String changed = signed.replaceFirst("(?m)^(" + name + ": .*)$", "$1x");

    assertThat(changed).isNotEqualTo(signed);
    assertThat(valid(changed)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("PRESENT")
  void aFieldThatIsTakenAwayBreaksIt(String name) {
    String signed = sign(HEADER, BODY);
    String changed = signed.replaceFirst("(?m)^" + name + ": .*\r\n( .*\r\n)*", "");

    assertThat(changed).isNotEqualTo(signed);
    assertThat(valid(changed)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void aFieldThatIsAddedBreaksItAtEitherEnd(String name) {
    String signed = sign(HEADER, BODY);
    String added = name + ": x\r\n";

    assertThat(valid(added + signed)).isEmpty();
    assertThat(valid(signed.replaceFirst("\r\n\r\n", "\r\n" + added + "\r\n"))).isEmpty();
  }

  @Test
  void whatRelaysAddOrFoldAnewDoesNotBreakIt() {
    String signed = sign(HEADER, BODY);

    assertThat(valid("Received: by relay.example.net\r\nX-Spam: no\r\n" + signed)).hasSize(1);
    assertThat(valid(signed.replace("\r\n <mailto:unsub", " <mailto:unsub"))).hasSize(1);
    assertThat(valid(signed.replace("From: ", "FROM:   "))).hasSize(1);
    assertThat(valid(signed + "\r\n\r\n")).hasSize(1);
    assertThat(valid(signed.replace("Hello  Ada, ", "Hello\tAda,"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"five", "Ada", "Hello"})
  void aBodyThatIsChangedBreaksIt(String word) {
    assertThat(valid(sign(HEADER, BODY).replace(word, word + "x"))).isEmpty();
  }

  @Test
  void aBodyThatGoesOnBreaksIt() {
    assertThat(valid(sign(HEADER, BODY) + "more\r\n")).isEmpty();
  }

  /** Bodies of nothing else are verified by others: James takes them for a line end. */
  @ParameterizedTest
  @ValueSource(strings = {"x", "x \r\n\t\r\n", " x\r\n", "\r\n\r\nx\r\n\r\n"})
  void bodiesWithWhiteSpaceAtTheirEndsVerify(String body) {
    assertThat(valid(sign(HEADER, body))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subject:\r\n",
        "Subject: \t \r\n",
        "Subject:x\r\n",
        "Subject : x\r\n",
        "subject: a:b; c=d\r\n",
        "Subject: a\r\nSubject: b\r\nSubject: c\r\n",
        "Subject:\r\n a\r\n\tb\r\n  c \r\n",
        "Reply-To: a@example.org\r\nCc: b@example.org\r\nSender: c@example.org\r\n"
      })
  void oddFieldsVerify(String fields) {
    assertThat(valid(sign("From: digest@example.org\r\n" + fields, BODY))).hasSize(1);
  }

  @Test
  void longFieldsVerify() {
    String to = "To: " + "x".repeat(980) + "\r\n";
    String subject = "Subject: " + "word ".repeat(300).strip() + "\r\n";

    assertThat(valid(sign("From: digest@example.org\r\n" + to + subject, BODY))).hasSize(1);
  }

  @Test
  void noLineIsLongerThanSeventyEight() {
    String domain = "a-rather-long-domain-of-a-large-university.with-faculties.example.org";
    String signed =
        sign(
            new DkimSigner(domain, List.of(Keys.rsa(), Keys.rfcEd25519()), CryptoProvider.PLATFORM),
            HEADER,
            "x");

    assertThat(signed.substring(0, signed.indexOf("\r\n\r\n")).lines())
        .allMatch(line -> line.length() <= 78)
        .noneMatch(String::isBlank);
    assertThat(Verifying.valid(octets(signed), domain, List.of(Keys.rsa())))
        .containsExactly("r2048");
  }

  @Test
  void manyThreadsSignAtOnce() throws Exception {
    List<Callable<String>> mails = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      String body = "mail " + i + "\r\n";
      mails.add(() -> sign(HEADER, body));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> mail : threads.invokeAll(mails)) {
        assertThat(valid(mail.get())).hasSize(1);
      }
    }
  }

  @Test
  void withoutKeysNothingIsAdded() {
    assertThat(sign(DkimSigner.none(), HEADER, BODY)).isEqualTo(HEADER + "\r\n" + BODY);
  }

  private String sign(String header, String body) {
    return sign(signer, header, body);
  }

  private static DkimSigner signer(DkimKey... keys) {
    return new DkimSigner(DOMAIN, List.of(keys), CryptoProvider.fastest());
  }

  static String sign(DkimSigner signer, String header, String body) {
    SignatureDraft draft = signer.draft(octets(header), NOW);
    byte[] message = octets(" ".repeat(draft.length()) + header + "\r\n" + body);
    draft.sign(message, message.length - body.length());
    return new String(message, StandardCharsets.ISO_8859_1);
  }

  private static List<String> valid(String message) {
    return Verifying.valid(
        octets(message), DOMAIN, List.of(Keys.rsa(), Keys.rfcRsa(), Keys.rfcEd25519()));
  }

  static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
