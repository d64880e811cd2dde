package org.paperround.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.mail.Transmission;
import org.paperround.mail.Transmission.Outcome;
import org.paperround.mail.smtp.ServerSettings.Login;
import org.paperround.mail.smtp.ServerSettings.Security;
import org.paperround.testing.ScriptedMailServer;
import org.paperround.testing.SelfSigned;
import org.paperround.testing.SmtpAct;
import org.paperround.testing.SmtpStep;

class LogInAndTlsTest {

  private static final String READER = "ada@example.org";

  private static SelfSigned ours;
  private static SelfSigned elsewhere;

  private final ScriptedMailServer server = new ScriptedMailServer();

  @BeforeAll
  static void makeCertificates(@TempDir Path one, @TempDir Path other) throws Exception {
    ours = SelfSigned.make(one, "ip:127.0.0.1,dns:localhost");
    elsewhere = SelfSigned.make(other, "dns:elsewhere.example.org");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Security.class,
      names = {"OFFERED", "REQUIRED"})
  void aTrustedServerIsWrittenToUnderTls(Security security) {
    server.certify(ours.server());
    server.offer("STARTTLS", "PIPELINING");

    Transmission transmission = send(security, new Tls(ours.client(), true));

    assertThat(transmission.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(server.heard("STARTTLS")).hasSize(1);
    assertThat(server.heard("EHLO")).hasSize(2);
    assertThat(server.accepted(READER)).hasSize(1);
  }

  @Test
  void tlsCanBeginWithTheConnection() {
    server.certify(ours.server());
    server.secureFromTheStart();

    assertThat(send(Security.IMPLICIT, new Tls(ours.client(), true)).outcome())
        .isEqualTo(Outcome.ACCEPTED);
    assertThat(server.accepted(READER)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Security.class,
      names = {"OFFERED", "REQUIRED", "IMPLICIT"})
  void anUnknownCertificateIsRefused(Security security) throws NoSuchAlgorithmException {
    certified(ours, security);

    assertRefused(send(security, new Tls(SSLContext.getDefault(), true)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Security.class,
      names = {"OFFERED", "REQUIRED", "IMPLICIT"})
  void anotherHostsCertificateIsRefused(Security security) {
    certified(elsewhere, security);

    assertRefused(send(security, new Tls(elsewhere.client(), true)));
  }

  @Test
  void whoeverTrustsAllTakesAnyCertificate() {
    certified(elsewhere, Security.REQUIRED);

    assertThat(send(Security.REQUIRED, Lanes.trustingAll()).outcome()).isEqualTo(Outcome.ACCEPTED);
  }

  @Test
  void whereTlsIsRequiredNothingGoesInClear() {
    assertRefused(send(Security.REQUIRED, Lanes.trustingAll()));
  }

  @Test
  void whereTlsIsOnlyOfferedAServerWithoutItIsWrittenToInClear() {
    assertThat(send(Security.OFFERED, Lanes.trustingAll()).outcome()).isEqualTo(Outcome.ACCEPTED);
  }

  @Test
  void aRefusedTlsIsNotFollowedByAMailInClear() {
    server.offer("STARTTLS");
    server.once(SmtpStep.STARTTLS, SmtpAct.reply("454 4.7.0 not now"));

    assertRefused(send(Security.OFFERED, Lanes.trustingAll()));
  }

  @Test
  void whatIsSlippedInBeforeTlsIsRefused() {
    server.certify(ours.server());
    server.offer("STARTTLS");
    server.once(SmtpStep.STARTTLS, SmtpAct.reply("220 Go on\r\n250 and trust me"));

    assertRefused(send(Security.REQUIRED, new Tls(ours.client(), true)));
  }

  @Test
  void aLargeMessageCutShortUnderTlsIsDeferred() {
    certified(ours, Security.REQUIRED);
    server.once(READER, SmtpStep.DATA, SmtpAct.dropAfter(100));

    Transmission transmission =
        send(Security.REQUIRED, new Tls(ours.client(), true), Lanes.mail(READER, large()));

    assertThat(transmission.outcome()).isEqualTo(Outcome.DEFERRED);
    assertThat(transmission.general()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AUTH PLAIN LOGIN", "AUTH=PLAIN"})
  void thePasswordIsSaidInOneLine(String offer) {
    server.offer(offer);

    assertThat(logIn(false).outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(server.heard("AUTH PLAIN ")).containsExactly("AUTH PLAIN " + base64("\0me\0pass"));
  }

  @Test
  void thePasswordIsSaidWhenAskedFor() {
    server.offer("AUTH LOGIN");

    assertThat(logIn(false).outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(server.heard(base64("me"))).hasSize(1);
    assertThat(server.heard(base64("pass"))).hasSize(1);
  }

  @Test
  void aWrongPasswordIsAboutUs() {
    server.offer("AUTH PLAIN");
    server.once(SmtpStep.AUTH, SmtpAct.reply("535 5.7.8 wrong"));

    Transmission transmission = logIn(false);

    assertRefused(transmission);
    assertThat(transmission.code()).isEqualTo(535);
    assertThat(transmission.enhancedCode()).isEqualTo("5.7.8");
  }

  @Test
  void aWayToLogInThatWeDoNotKnowIsNotPassedBy() {
    server.offer("AUTH XOAUTH2");

    assertRefused(logIn(false));
  }

  @Test
  void withoutLogInOnOfferOnlyARequiredOneIsMissed() {
    assertThat(logIn(false).outcome()).isEqualTo(Outcome.ACCEPTED);
    server.reset();
    assertRefused(logIn(true));
  }

  private void certified(SelfSigned certificate, Security security) {
    server.certify(certificate.server());
    server.offer("STARTTLS", "PIPELINING");
    if (security == Security.IMPLICIT) {
      server.secureFromTheStart();
    }
  }

  private void assertRefused(Transmission transmission) {
    assertThat(transmission.outcome()).isEqualTo(Outcome.DEFERRED);
    assertThat(transmission.general()).isTrue();
    assertThat(transmission.text()).isNotBlank();
    assertThat(server.heard("MAIL")).isEmpty();
    assertThat(server.arrived()).isEmpty();
  }

  private Transmission logIn(boolean required) {
    Login login = new Login("me", "pass", required, List.of("PLAIN", "LOGIN"));
    ServerSettings settings =
        Lanes.settings(
            server.port(), Security.NONE, Lanes.trustingAll(), Optional.of(login), Lanes.PATIENT);
    try (ConnectionPool lane = new ConnectionPool(settings, Lanes.ONE, Clock.systemUTC())) {
      return lane.send(Lanes.mail(READER));
    }
  }

  private Transmission send(Security security, Tls tls) {
    return send(security, tls, Lanes.mail(READER));
  }

  private Transmission send(Security security, Tls tls, BulkMail mail) {
    ServerSettings settings =
        Lanes.settings(server.port(), security, tls, Optional.empty(), Lanes.PATIENT);
    try (ConnectionPool lane = new ConnectionPool(settings, Lanes.ONE, Clock.systemUTC())) {
      return lane.send(mail);
    }
  }

  static String large() {
    return "A rather long text. ".repeat(1_000_000);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
