package org.paperround.mail.smtp;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A connection, in clear or under TLS, with a time limit for whatever is done next. A channel,
 * since it says after a failure how much was handed over.
 */
final class Wire implements Closeable {

  private static final byte[] DOT = {'.', '\r', '\n'};

  private final SocketChannel channel;
  private final Watchdog watchdog;
  private InputStream in;
  private @Nullable OutputStream tls;
  private volatile long deadline;
  private volatile boolean limited;
  private volatile boolean overdue;
  private volatile boolean cut;

  private Wire(SocketChannel channel, Watchdog watchdog) throws IOException {
    this.channel = channel;
    this.watchdog = watchdog;
    this.in = channel.socket().getInputStream();
  }

  /** Connects to an address. */
  static Wire connect(InetAddress address, int port, Duration limit, Watchdog watchdog)
      throws IOException {
    SocketChannel channel = SocketChannel.open();
    try {
      watchdog.begins(channel);
      // Else the end of each message waits for the acknowledgement of its beginning.
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel
          .socket()
          .connect(new InetSocketAddress(address, port), Math.toIntExact(limit.toMillis()));
      Wire wire = new Wire(channel, watchdog);
      watchdog.watch(wire);
      return wire;
    } catch (IOException e) {
      channel.close();
      throw e;
    } finally {
      watchdog.began(channel);
    }
  }

  /** Whatever comes next must be done by then, or the connection is closed. */
  void within(Duration limit) {
    deadline = System.nanoTime() + limit.toNanos();
    limited = true;
  }

  /** Nothing is waited for. */
  void rest() {
    limited = false;
  }

  void closeIfOverdue(long now) {
    if (limited && now - deadline > 0) {
      overdue = true;
      close();
    }
  }

  /** Whether it was closed because something took too long. */
  boolean isOverdue() {
    return overdue;
  }

  /** Closes it because we stop. */
  void cut() {
    cut = true;
    close();
  }

  /** Whether it was closed because we stop. */
  boolean isCut() {
    return cut;
  }

  /** Our own address, as the server may see it. */
  InetAddress localAddress() {
    return channel.socket().getLocalAddress();
  }

  InputStream in() {
    return in;
  }

  /** Goes on under TLS. */
  void secure(Tls with, String host, int port) throws IOException {
    SSLSocket socket = with.handshake(channel.socket(), host, port);
    in = socket.getInputStream();
    tls = socket.getOutputStream();
  }

  void write(byte[] octets) throws IOException {
    if (tls != null) {
      tls.write(octets);
      return;
    }
    ByteBuffer left = ByteBuffer.wrap(octets);
    while (left.hasRemaining()) {
      channel.write(left);
    }
  }

  /**
   * Writes a message and the final dot: in one go, or under TLS, which does not say how much of it
   * was written, in two.
   *
   * @throws CutShortException if it breaks while the dot is still here
   */
  void writeContent(byte[] message) throws IOException {
    if (tls != null) {
      try {
        tls.write(message);
      } catch (IOException e) {
        throw new CutShortException(e);
      }
      tls.write(DOT);
      return;
    }
    ByteBuffer[] left = {ByteBuffer.wrap(message), ByteBuffer.wrap(DOT)};
    try {
      while (left[1].hasRemaining()) {
        channel.write(left);
      }
    } catch (IOException e) {
      throw left[1].hasRemaining() ? new CutShortException(e) : e;
    }
  }

  /** Never under TLS's own lock, which a stuck writer holds. */
  @Override
  public void close() {
    watchdog.forget(this);
    try {
      channel.close();
    } catch (IOException e) {
      // nothing more can be done with it, and nothing was left to do
    }
  }
}
