package org.paperround.mail.smtp;

import java.io.Closeable;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.paperround.mail.smtp.ServerSettings.Limits;

/** Commands and replies over a connection, each within its time. */
final class Dialogue implements Closeable {

  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final Wire wire;
  private final Limits limits;
  private ReplyReader replies;

  Dialogue(Wire wire, Limits limits) {
    this.wire = wire;
    this.limits = limits;
    this.replies = new ReplyReader(wire.in());
  }

  /**
   * Sends commands.
   *
   * @param lines each with its end
   */
  void say(String lines) throws IOException {
    wire.within(limits.step());
    wire.write(lines.getBytes(StandardCharsets.UTF_8));
  }

  /** Waits for the next reply. */
  Reply reply() throws IOException {
    return reply(limits.step());
  }

  private Reply reply(Duration limit) throws IOException {
    wire.within(limit);
    Reply reply = replies.read();
    wire.rest();
    return reply;
  }

  /** Sends a command and waits for the reply. */
  Reply ask(String command) throws IOException {
    say(command + "\r\n");
    return reply();
  }

  /**
   * Sends a message.
   *
   * @throws CutShortException if the server cannot have all of it
   */
  void content(byte[] message) throws IOException {
    wire.within(limits.step());
    wire.writeContent(message);
  }

  /** Waits for the reply to the final dot. */
  Reply verdict() throws IOException {
    return reply(limits.dot());
  }

  /** Takes leave; not to wait long for an answer harms nobody. */
  void farewell() throws IOException {
    wire.within(FAREWELL);
    wire.write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
    var _ = reply(FAREWELL);
  }

  /**
   * Goes on under TLS. What came in clear after the go-ahead may be anyone's and is refused (RFC
   * 3207 section 4.2).
   */
  void secure(ServerSettings server) throws IOException {
    if (replies.isAhead()) {
      throw new IOException("more in clear than was asked for");
    }
    wire.within(limits.step());
    wire.secure(server.tls(), server.host(), server.port());
    wire.rest();
    replies = new ReplyReader(wire.in());
  }

  /** Whether there is something that nobody asked for, such as a farewell. */
  boolean isAhead() {
    try {
      return replies.isAhead();
    } catch (IOException e) {
      return true;
    }
  }

  /** Our address in the form that stands for a name (RFC 5321 section 4.1.3). */
  String addressLiteral() {
    InetAddress address = wire.localAddress();
    String numbers = address.getHostAddress().replaceFirst("%.*", "");
    return address instanceof Inet6Address ? "[IPv6:" + numbers + "]" : "[" + numbers + "]";
  }

  /** What to say of a failure. */
  String wordsFor(IOException failure) {
    if (wire.isCut()) {
      return "we stopped";
    }
    if (wire.isOverdue()) {
      return "no answer in time";
    }
    String message = failure.getMessage();
    return message == null ? "the connection broke" : message;
  }

  boolean isOverdue() {
    return wire.isOverdue();
  }

  @Override
  public void close() {
    wire.close();
  }
}
