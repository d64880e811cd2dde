package org.paperround.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.paperround.source.http.FetchFailure.Kind;

/** Whatever a server does, asking ends, and with a failure that says what was wrong. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BadServersTest {

  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String GZIP = OK + "Content-Encoding: gzip\r\n\r\n";

  static Stream<Arguments> servers() throws IOException {
    byte[] packed = gzip("All there is to say.".repeat(200).getBytes(StandardCharsets.UTF_8));
    byte[] bomb = gzip(new byte[3_000_000]);
    return Stream.of(
        bad("closes at once", says(""), Kind.UNREACHABLE, "cannot be reached"),
        bad("greets like mail", says("220 mail ESMTP\r\n"), Kind.UNREACHABLE, "cannot be reached"),
        bad("breaks off in the head", says(OK + "Content-Ty"), Kind.UNREACHABLE, "not speak HTTP"),
        bad(
            "says a status of words",
            says("HTTP/1.1 fine\r\n\r\n"),
            Kind.UNREACHABLE,
            "cannot be reached"),
        bad("never ends a header", forever(OK + "X: ", "x"), Kind.TOO_LARGE, "headers"),
        bad("never ends its headers", forever(OK, "X: y\r\n"), Kind.TOO_LARGE, "headers"),
        bad("never ends its status line", forever("", "HTTP"), Kind.TOO_LARGE, "headers"),
        bad("drips its head", drips(OK + "X: ", "x"), Kind.TIMEOUT, "took too long to answer"),
        bad("says nothing", drips("", ""), Kind.TIMEOUT, "took too long to answer"),
        bad("drips its body", drips(OK + "\r\n", "x"), Kind.TIMEOUT, "body of"),
        bad("says nothing more", drips(OK + "\r\nab", ""), Kind.TIMEOUT, "body of"),
        bad("never ends its body", forever(OK + "\r\n", "xxxxxxxx"), Kind.TOO_LARGE, "longer than"),
        bad(
            "announces too much",
            says(OK + "Content-Length: 2000001\r\n\r\nabc"),
            Kind.TOO_LARGE,
            "longer than 2000000 bytes"),
        bad("cuts", says(OK + "Content-Length: 9\r\n\r\nabc"), Kind.BROKEN_BODY, "broke off"),
        bad(
            "cuts a chunk",
            says(OK + "Transfer-Encoding: chunked\r\n\r\n9\r\nabc"),
            Kind.BROKEN_BODY,
            "broke off"),
        bad(
            "forgets the last chunk",
            says(OK + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"),
            Kind.BROKEN_BODY,
            "broke off"),
        bad(
            "miscounts a chunk",
            says(OK + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc"),
            Kind.BROKEN_BODY,
            "broke off"),
        bad("is a gzip bomb", says(GZIP, bomb), Kind.TOO_LARGE, "longer than 2000000 bytes"),
        bad(
            "cuts gzip",
            says(GZIP, Arrays.copyOf(packed, packed.length / 2)),
            Kind.BROKEN_BODY,
            "damaged"),
        bad(
            "cuts the checksum of gzip",
            says(GZIP, Arrays.copyOf(packed, packed.length - 3)),
            Kind.BROKEN_BODY,
            "damaged"),
        bad("says gzip of plain text", says(GZIP + "text"), Kind.BROKEN_BODY, "damaged"),
        bad("says gzip of nothing", says(GZIP), Kind.BROKEN_BODY, "damaged"),
        bad(
            "counts gzip wrong",
            says(
                OK
                    + "Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n"
                        .formatted(packed.length + 1),
                packed),
            Kind.BROKEN_BODY,
            "broke off"),
        bad(
            "packs otherwise",
            says(OK + "Content-Encoding: br\r\n\r\nx"),
            Kind.BROKEN_BODY,
            "packed as br"),
        bad(
            "redirects to nowhere",
            says("HTTP/1.1 302 Found\r\n\r\n"),
            Kind.REDIRECTS,
            "without saying where to"),
        bad(
            "says that nothing changed, unasked",
            says("HTTP/1.1 304 Not Modified\r\n\r\n"),
            Kind.STATUS,
            "answered 304"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("servers")
  void a_server_that(String name, RawServer.Act act, Kind kind, String words) throws Exception {
    Fetching fetching =
        Fetchings.local(new PausedTime(), "total-time", "1s", "max-body", "2000000", "tries", "1");
    try (RawServer server = new RawServer(act)) {
      assertThatThrownBy(
              () ->
                  fetching
                      .open("a", false)
                      .get(FetchRequest.of(server.uri(), "*/*"), a -> a.body().readAllBytes()))
          .isInstanceOfSatisfying(
              FetchFailure.class,
              failure -> {
                assertThat(failure.kind()).isEqualTo(kind);
                assertThat(failure).hasMessageContaining(server.uri().toString());
                assertThat(failure).hasMessageContaining(words);
              });
    } finally {
      fetching.close();
    }
  }

  @Test
  void nobody_listens() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      free = socket.getLocalPort();
    }
    assertUnreachable(URI.create("http://127.0.0.1:" + free + "/"));
  }

  @Test
  void what_listens_does_not_speak_tls() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      Thread.ofVirtual()
          .start(
              () -> {
                try (Socket one = socket.accept()) {
                  write(one.getOutputStream(), "HTTP/1.1 400 Bad Request\r\n\r\n");
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      assertUnreachable(URI.create("https://127.0.0.1:" + socket.getLocalPort() + "/"));
    }
  }

  @Test
  void the_host_is_unknown() throws Exception {
    assertUnreachable(URI.create("http://unknown.test/"));
  }

  private static void assertUnreachable(URI uri) throws IOException {
    Lookup lookup =
        host -> {
          if (host.equals("unknown.test")) {
            throw new UnknownHostException(host);
          }
          return InetAddress.getAllByName(host);
        };
    Fetching fetching =
        Fetchings.with(
            Fetchings.config(Map.of("tries", "1")), lookup, any -> true, new PausedTime());
    assertThatThrownBy(
            () -> fetching.open("a", false).get(FetchRequest.of(uri, "*/*"), answer -> 1))
        .isInstanceOfSatisfying(
            FetchFailure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE))
        .hasMessageContaining(uri + " cannot be reached");
    fetching.close();
  }

  private static Arguments bad(String name, RawServer.Act act, Kind kind, String words) {
    return Arguments.of(name, act, kind, words);
  }

  private static RawServer.Act says(String text) {
    return RawServer.says(text);
  }

  private static RawServer.Act says(String head, byte[] body) {
    return out -> {
      out.write(head.getBytes(StandardCharsets.ISO_8859_1));
      out.write(body);
    };
  }

  private static RawServer.Act forever(String start, String again) {
    return out -> {
      write(out, start);
      while (true) {
        write(out, again.repeat(1000));
      }
    };
  }

  /** Far slower than its reader has time, but with no long pause between two bytes. */
  private static RawServer.Act drips(String start, String drop) {
    return out -> {
      write(out, start);
      while (true) {
        write(out, drop);
        TimeUnit.MILLISECONDS.sleep(50);
      }
    };
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
