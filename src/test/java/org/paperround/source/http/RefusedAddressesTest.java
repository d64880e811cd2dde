package org.paperround.source.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.source.http.FetchFailure.Kind;

/** No request reaches an address that is not public, by whatever name it is called. */
class RefusedAddressesTest {

  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("0.0.0.0"))
          .build();

  @BeforeEach
  void answer() {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withBody("secret")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.1",
        "127.0.1",
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "0177.0.0.1",
        "localhost",
        "LOCALHOST",
        "localhost.",
        "0.0.0.0",
        "0",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::127.0.0.1]",
        "169.254.169.254",
        "[fe80::1%25lo]",
      })
  void a_literal_or_local_name_in_any_spelling(String host) {
    Fetching fetching = refusing(InetAddress::getAllByName, PublicAddress::is);

    assertThatThrownBy(() -> fetch(fetching, "http://" + host + ":" + server.getPort() + "/"))
        .isInstanceOfSatisfying(
            FetchFailure.class,
            failure ->
                // Spellings that the platform does not take lead nowhere at all.
                assertThat(failure.kind()).isIn(Kind.REFUSED_ADDRESS, Kind.UNREACHABLE));
    assertThat(server.getAllServeEvents()).isEmpty();
  }

  @Test
  void the_refusal_says_why() {
    Fetching fetching = refusing(InetAddress::getAllByName, PublicAddress::is);

    assertThatThrownBy(() -> fetch(fetching, "http://localhost:%d/".formatted(server.getPort())))
        .isInstanceOfSatisfying(
            FetchFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(Kind.REFUSED_ADDRESS))
        .hasMessageContaining("localhost leads to")
        .hasMessageContaining("which is no public address");
  }

  @Test
  void one_bad_address_among_good_ones_is_enough() {
    Fetching fetching =
        refusing(
            host -> new InetAddress[] {InetAddress.ofLiteral("1.1.1.1"), HERE}, PublicAddress::is);

    assertThatThrownBy(() -> fetch(fetching, "http://two-faced.test/"))
        .hasMessageContaining("two-faced.test leads to 127.0.0.1");
  }

  @Test
  void a_name_that_leads_elsewhere_a_moment_later_gains_nothing() throws Exception {
    List<InetAddress> given = new ArrayList<>();
    Iterator<InetAddress> answers =
        List.of(HERE, InetAddress.ofLiteral("127.0.0.2"), InetAddress.ofLiteral("127.0.0.2"))
            .iterator();
    Lookup rebinding =
        host -> {
          given.add(answers.next());
          return new InetAddress[] {given.getLast()};
        };
    Fetching fetching = refusing(rebinding, HERE::equals);
    String address = "http://rebinding.test:%d/".formatted(server.getPort());

    // Checked and connected to is the same answer: there is no second look-up between the two.
    assertThat(fetch(fetching, address)).isEqualTo("secret");
    assertThat(given).containsExactly(HERE);

    assertThatThrownBy(() -> fetch(fetching, address))
        .isInstanceOfSatisfying(
            FetchFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(Kind.REFUSED_ADDRESS));
    assertThat(server.getAllServeEvents()).hasSize(1);
  }

  @Test
  void a_redirect_is_checked_like_any_other_address() {
    server.stubFor(
        get("/out")
            .willReturn(
                aResponse()
                    .withStatus(302)
                    .withHeader("Location", "http://127.0.0.2:" + server.getPort() + "/secret")));
    Fetching fetching = refusing(InetAddress::getAllByName, HERE::equals);

    assertThatThrownBy(() -> fetch(fetching, "http://127.0.0.1:%d/out".formatted(server.getPort())))
        .isInstanceOfSatisfying(
            FetchFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(Kind.REFUSED_ADDRESS))
        .hasMessageContaining("127.0.0.2");
    assertThat(server.getAllServeEvents()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org/",
        "file:///etc/passwd",
        "jar:http://example.org/a.jar!/x",
        "/list",
        "http:///list",
        "http://user:password@example.org/",
        "http://user@example.org/",
        "http://example.org:0/",
        "http://example.org:70000/",
        "http://a_b..c/",
      })
  void an_address_of_the_wrong_kind(String address) {
    Fetching fetching =
        refusing(
            host -> {
              throw new AssertionError("looked up " + host);
            },
            any -> true);

    assertThatThrownBy(() -> fetch(fetching, address))
        .isInstanceOfSatisfying(
            FetchFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(Kind.REFUSED_ADDRESS))
        .hasMessageNotContaining("password@");
  }

  @Test
  void a_look_up_without_end_ends() {
    CheckedResolver resolver =
        new CheckedResolver(
            host -> {
              try {
                Thread.currentThread().join();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return new InetAddress[0];
            },
            any -> true,
            Duration.ofMillis(50));

    assertThatThrownBy(() -> resolver.resolve("slow.test"))
        .hasMessageContaining("slow.test could not be looked up");
  }

  private static Fetching refusing(Lookup lookup, Predicate<InetAddress> allowed) {
    return Fetchings.with(
        Fetchings.config(Map.of("tries", "1", "total-time", "20s")),
        lookup,
        allowed,
        new PausedTime());
  }

  private static String fetch(Fetching fetching, String address) throws FetchFailure {
    return fetching
        .open("a", false)
        .get(
            FetchRequest.of(URI.create(address), "*/*"),
            answer -> new String(answer.body().readAllBytes(), StandardCharsets.UTF_8))
        .orElseThrow();
  }
}
