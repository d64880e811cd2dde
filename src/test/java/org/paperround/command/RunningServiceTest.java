package org.paperround.command;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningServiceTest {

  private static final String PATH = "/api/admin/preflight";

  private final WireMockServer server =
      new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
  @TempDir Path folder;

  @BeforeEach
  void start() {
    server.start();
    server.stubFor(get(urlEqualTo(PATH)).willReturn(okJson("{}")));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void a_service_that_runs_does_the_work_and_its_verdict_is_the_exit_code() {
    server.stubFor(post(PATH).willReturn(okJson("{\"cleared\":true}")));
    assertThat(run("--to", "ada@example.org", "--json")).hasValue(0);
    server.stubFor(post(PATH).willReturn(okJson("{\"cleared\":false}")));
    assertThat(run()).hasValue(1);
    server.verify(
        1,
        postRequestedFor(urlEqualTo(PATH))
            .withHeader("Authorization", equalTo("Bearer the-token"))
            .withRequestBody(equalToJson("{\"to\":\"ada@example.org\"}")));
  }

  @Test
  void the_mail_is_written_and_checks_are_accepted_through_it() throws Exception {
    Path file = folder.resolve("mail.eml");
    server.stubFor(
        get(urlEqualTo(PATH + "/message?to=")).willReturn(aResponse().withBody("From: …")));
    server.stubFor(post(PATH).willReturn(okJson("{\"cleared\":true}")));
    assertThat(run("--file", file.toString())).hasValue(0);
    assertThat(Files.readString(file)).startsWith("From:");

    server.stubFor(post(PATH + "/acceptance").willReturn(okJson("{\"cleared\":true}")));
    assertThat(run("--accept", "spf", "--by", "Ada")).hasValue(0);
    server.verify(
        postRequestedFor(urlEqualTo(PATH + "/acceptance"))
            .withRequestBody(equalToJson("{\"checks\":[\"spf\"],\"by\":\"Ada\"}")));
  }

  @Test
  void what_cannot_be_done_is_said_and_fails() {
    server.stubFor(
        post(PATH).willReturn(aResponse().withStatus(400).withBody("{\"error\":\"no address\"}")));
    assertThat(run("--to", "ada")).hasValue(1);
    assertThat(run("--what")).hasValue(2);
    server.stubFor(get(urlEqualTo(PATH)).willReturn(aResponse().withStatus(401)));
    assertThat(run()).hasValue(1);
  }

  @Test
  void where_no_service_or_another_one_runs_nothing_is_done() {
    server.stubFor(get(urlEqualTo(PATH)).willReturn(aResponse().withStatus(404)));
    assertThat(run()).isEmpty();
    assertThat(new RunningService(URI.create("http://127.0.0.1:1" + PATH), "").preflight(List.of()))
        .isEmpty();
  }

  private OptionalInt run(String... args) {
    URI address = URI.create("http://127.0.0.1:" + server.port() + PATH);
    return new RunningService(address, "the-token").preflight(List.of(args));
  }
}
