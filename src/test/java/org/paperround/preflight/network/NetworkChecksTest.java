package org.paperround.preflight.network;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperround.mail.TestReturnPaths;
import org.paperround.mail.smtp.Lanes;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Setup;
import org.paperround.preflight.check.Status;
import org.paperround.preflight.check.Trial;
import org.paperround.preflight.check.Trials;
import org.paperround.preflight.dns.DnsType;
import org.paperround.preflight.dns.FakeDns;
import org.paperround.testing.ScriptedMailServer;
import org.paperround.testing.SelfSigned;
import org.paperround.testing.SmtpAct;
import org.paperround.testing.SmtpStep;

/** Against servers on this machine that do as they are told. */
class NetworkChecksTest {

  private static final WireMockServer SITE =
      new WireMockServer(wireMockConfig().dynamicHttpsPort().httpDisabled(true));

  @BeforeAll
  static void start() {
    SITE.start();
  }

  @AfterAll
  static void stop() {
    SITE.stop();
  }

  @BeforeEach
  void forget() {
    SITE.resetAll();
  }

  @Test
  void one_click_is_tried_with_both_kinds_of_forms_and_no_cookie() throws Exception {
    answers(aResponse().withStatus(200).withBody("done"));

    assertThat(oneClick(mail()).status()).isEqualTo(Status.PASS);
    SITE.verify(
        1,
        postRequestedFor(urlEqualTo("/unsubscribe/t"))
            .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded"))
            .withoutHeader("Cookie")
            .withRequestBody(equalTo("List-Unsubscribe=One-Click")));
    SITE.verify(
        1,
        postRequestedFor(urlEqualTo("/unsubscribe/t"))
            .withHeader("Content-Type", containing("multipart/form-data"))
            .withRequestBody(containing("One-Click")));
  }

  @ParameterizedTest
  @CsvSource({
    "302, sends the button's call on to https://elsewhere.example.org/",
    "404, another token key",
    "403, answers the button's call with 403",
    "500, answers the button's call with 500",
    "204, answers the button's call with 204",
  })
  void anything_but_200_with_a_body_fails(int status, String what) throws Exception {
    answers(
        aResponse().withStatus(status).withHeader("Location", "https://elsewhere.example.org/"));

    Finding finding = oneClick(mail());
    assertThat(finding.status()).isEqualTo(Status.FAIL);
    assertThat(finding.what()).contains(what);
  }

  @Test
  void a_site_that_is_slow_away_or_has_no_valid_certificate_is_told_so() throws Exception {
    answers(aResponse().withStatus(200).withBody("done").withFixedDelay(2_000));
    assertThat(oneClick(mail()).what()).contains("no answer within");

    WebClient stranger = new WebClient(HttpClient.newHttpClient(), Duration.ofSeconds(5));
    assertThat(new OneClickCheck(stranger).run(Trials.of(Trials.setup(), mail())).what())
        .contains("certificate is not valid");

    assertThat(
            oneClick(Trials.MAIL.replace("https://papers.example.org", "https://127.0.0.1:1"))
                .what())
        .contains("nothing answers there");
    assertThat(oneClick(Trials.MAIL.replace("https://papers", "http://papers")).what())
        .contains("no https address");
  }

  @ParameterizedTest
  @CsvSource({
    "0, PASS",
    "50, PASS",
    "-50, PASS",
    "120, WARN",
    "-120, WARN",
    "3600, FAIL",
    "-3600, FAIL"
  })
  void a_clock_that_is_off_is_told_so(int seconds, Status status) throws Exception {
    Instant theirs = Trials.NOW.plusSeconds(seconds);
    answers(
        aResponse()
            .withStatus(200)
            .withHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(theirs.atOffset(ZoneOffset.UTC))));

    assertThat(clock().status()).isEqualTo(status);
  }

  @Test
  void without_a_time_to_compare_with_that_is_said() throws Exception {
    answers(aResponse().withStatus(200).withHeader("Date", "today"));

    assertThat(clock().status()).isEqualTo(Status.WARN);
  }

  @Test
  void the_public_address_is_https_and_in_the_dns_and_public() {
    FakeDns dns = new FakeDns();
    PublicAddressCheck check = new PublicAddressCheck(dns);
    Trial trial = Trials.of(Trials.setup());
    assertThat(check.run(trial).what()).contains("not in the DNS");
    dns.with("papers.example.org", DnsType.A, "10.0.0.1");
    assertThat(check.run(trial).what()).contains("only your own network");
    dns.with("papers.example.org", DnsType.AAAA, "2001:db8::1");
    assertThat(check.run(trial).status()).isEqualTo(Status.PASS);
    dns.silent("papers.example.org", DnsType.A);
    assertThat(check.run(trial).status()).isEqualTo(Status.NOT_CHECKED);
    assertThat(check.run(Trials.of(Trials.at("http://papers.example.org"))).what())
        .contains("not https");
    assertThat(check.run(Trials.of(Trials.at("https://203.0.113.7"))).status())
        .isEqualTo(Status.PASS);
  }

  @Test
  void the_mail_servers_encryption_is_looked_at(@TempDir Path folder) throws Exception {
    try (ScriptedMailServer server = new ScriptedMailServer()) {
      assertThat(tls(server, null).status()).isEqualTo(Status.PASS);
      assertThat(tls(server, null).what()).contains("on this machine");
      SelfSigned certificate = SelfSigned.make(folder, "ip:127.0.0.1");
      server.offer("STARTTLS");
      server.certify(certificate.server());
      assertThat(Lanes.inspector(server, null).inspect().tlsTrouble()).isPresent();
      assertThat(Lanes.inspector(server, certificate.client()).inspect().tlsTrouble()).isEmpty();
      assertThat(Lanes.inspector(server, certificate.client()).inspect().insists()).isTrue();
      server.goAway();
      assertThat(tls(server, null).status()).isEqualTo(Status.FAIL);
    }
  }

  @Test
  void a_mail_is_sent_and_a_refusal_told() {
    try (ScriptedMailServer server = new ScriptedMailServer()) {
      DeliveryCheck check =
          new DeliveryCheck(Lanes.to(server, 1), TestReturnPaths.at("bounces.example.org"));
      assertThat(check.applies(Trials.of(Trials.setup()))).isFalse();
      assertThat(check.run(addressed()).status()).isEqualTo(Status.PASS);
      assertThat(server.heard("MAIL FROM:<b+preflight."))
          .singleElement()
          .asString()
          .contains("@bounces.example.org>");
      server.always("operator@example.org", SmtpStep.RCPT, SmtpAct.reply("550 5.7.1 Not you"));
      assertThat(check.run(addressed()).what()).contains("Not you");
    }
  }

  private static Trial addressed() {
    Trial trial = Trials.of(Trials.setup());
    return new Trial(
        trial.setup(), trial.message(), Optional.of("operator@example.org"), trial.at());
  }

  private static Finding tls(ScriptedMailServer server, @Nullable SSLContext trusted) {
    Setup setup = Trials.setup();
    Setup here =
        new Setup(
            setup.from(),
            setup.bounceDomain(),
            "127.0.0.1",
            server.port(),
            setup.sendingAddresses(),
            setup.publicUrl(),
            setup.dkim(),
            setup.postalAddress());
    return new TlsCheck(Lanes.inspector(server, trusted)).run(Trials.of(here));
  }

  private static void answers(ResponseDefinitionBuilder answer) {
    SITE.stubFor(any(anyUrl()).willReturn(answer));
  }

  private static String mail() {
    return Trials.MAIL.replace(
        "https://papers.example.org", "https://localhost:" + SITE.httpsPort());
  }

  private static Finding oneClick(String mail) throws Exception {
    return new OneClickCheck(client()).run(Trials.of(Trials.setup(), mail));
  }

  private static Finding clock() throws Exception {
    Clock ours = Clock.fixed(Trials.NOW, ZoneOffset.UTC);
    Setup setup = Trials.at("https://localhost:" + SITE.httpsPort() + "/");
    return new ClockCheck(client(), ours).run(Trials.of(setup));
  }

  private static WebClient client() throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new TrustAll()}, new SecureRandom());
    return new WebClient(
        HttpClient.newBuilder().sslContext(context).build(), Duration.ofSeconds(1));
  }

  private static final class TrustAll extends X509ExtendedTrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
