package org.paperround.source.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A server that may break every rule of HTTP: its act writes whatever it likes. */
public final class RawServer implements AutoCloseable {

  private final ServerSocket socket;
  private final List<List<String>> heads = new CopyOnWriteArrayList<>();

  /** What is done with each connection once the head of the request was read. */
  @FunctionalInterface
  public interface Act {
    /** Writes what it likes. */
    void play(OutputStream out) throws IOException, InterruptedException;
  }

  /** Every request is answered by that act. */
  public RawServer(Act act) {
    this((List<String> head) -> act, 0);
  }

  /** What is done depends on the head of the request. */
  static RawServer answering(Function<List<String>, String> answer) {
    return new RawServer(head -> says(answer.apply(head)), 0);
  }

  private RawServer(Function<List<String>, Act> act, int port) {
    try {
      socket = new ServerSocket(port, 50, InetAddress.ofLiteral("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(() -> accept(act));
  }

  /** An act that writes this text, one character a byte, and closes. */
  public static Act says(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void accept(Function<List<String>, Act> act) {
    while (!socket.isClosed()) {
      try {
        Socket one = socket.accept();
        Thread.ofVirtual().start(() -> serve(one, act));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket one, Function<List<String>, Act> act) {
    try (one) {
      List<String> head = new ArrayList<>();
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(one.getInputStream(), StandardCharsets.ISO_8859_1));
      for (String line = lines.readLine();
          line != null && !line.isEmpty();
          line = lines.readLine()) {
        head.add(line);
      }
      if (!head.isEmpty()) {
        heads.add(head);
      }
      act.apply(head).play(one.getOutputStream());
    } catch (IOException e) {
      // The client went away, as some of the tests want it to.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The heads of all requests so far, line by line. */
  List<List<String>> heads() {
    return List.copyOf(heads);
  }

  /** Where it is, with a slash at the end. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
