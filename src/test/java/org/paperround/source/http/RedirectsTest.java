package org.paperround.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.source.http.FetchFailure.Kind;

/** Redirects are followed as far as is sane. */
class RedirectsTest {

  @RegisterExtension
  static final WireMockExtension server = WireMockExtension.newInstance().build();

  private final FetchRun run = Fetchings.local(new PausedTime()).open("a", false);

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void a_redirect_is_followed(int status) throws Exception {
    redirect("/old", "new?x=1#part", status);
    server.stubFor(WireMock.get("/new?x=1").willReturn(WireMock.ok()));

    assertThat(run.get(request("/old"), Answer::uri)).contains(uri("/new?x=1"));
    assertThat(run.asked()).containsExactly(uri("/old"), uri("/new?x=1"));
  }

  @Test
  void five_are_followed_and_six_are_not() throws Exception {
    for (int i = 0; i < 6; i++) {
      redirect("/" + i, "/" + (i + 1), 302);
    }
    server.stubFor(WireMock.get("/6").willReturn(WireMock.ok()));

    assertThat(run.get(request("/1"), Answer::status)).contains(200);
    assertRedirects("/0", "redirects too often");
  }

  @Test
  void a_circle_is_noticed() {
    redirect("/a", "/b", 302);
    redirect("/b", "/a", 302);

    assertRedirects("/a", "redirects in a circle");
    server.verify(2, WireMock.anyRequestedFor(WireMock.anyUrl()));
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.org/, REDIRECTS, which is not encrypted",
    "'http://[', REDIRECTS, no address",
    "file:///etc/passwd, REFUSED_ADDRESS, no http or https address",
    "https://user@example.org/, REFUSED_ADDRESS, user name",
  })
  void a_redirect_that_leads_somewhere_bad(String location, Kind kind, String words)
      throws Exception {
    Target secure = Target.of(URI.create("https://example.org/list"));

    assertThatThrownBy(() -> secure.redirected(location, 302))
        .isInstanceOfSatisfying(
            FetchFailure.class, failure -> assertThat(failure.kind()).isEqualTo(kind))
        .hasMessageContaining(words);
  }

  private void assertRedirects(String path, String words) {
    assertThatThrownBy(() -> run.get(request(path), Answer::status))
        .isInstanceOfSatisfying(
            FetchFailure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.REDIRECTS))
        .hasMessageContaining(words);
  }

  private static void redirect(String from, String to, int status) {
    server.stubFor(
        WireMock.get(from)
            .willReturn(WireMock.aResponse().withStatus(status).withHeader("Location", to)));
  }

  private static FetchRequest request(String path) {
    return FetchRequest.of(uri(path), "*/*");
  }

  private static URI uri(String path) {
    return URI.create(server.baseUrl() + path);
  }
}
