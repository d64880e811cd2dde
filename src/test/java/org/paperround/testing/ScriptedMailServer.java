package org.paperround.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/**
 * An SMTP server on loopback that does what a test tells it: grants everything unless told
 * otherwise, refuses, closes the connection or falls silent at any step, for a recipient or for
 * anyone, and can be away altogether. It offers no extension unless told to.
 */
public final class ScriptedMailServer implements AutoCloseable {

  private final SmtpScript script = new SmtpScript();
  private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
  private final Queue<String> heard = new ConcurrentLinkedQueue<>();
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final AtomicInteger turnedAway = new AtomicInteger();
  private final int port;
  private volatile int most = Integer.MAX_VALUE;
  private ServerSocket listener;

  /**
   * A mail of which every byte arrived.
   *
   * @param recipient the address of {@code RCPT TO}
   * @param accepted whether the server said that it took the mail
   * @param mail the mail
   */
  public record Arrival(String recipient, boolean accepted, ReceivedMail mail) {}

  /** A server on a free port. */
  public ScriptedMailServer() {
    listener = listen(0);
    port = listener.getLocalPort();
  }

  /** The port, the same after being away. */
  public int port() {
    return port;
  }

  /** Does this the next time a dialogue with this recipient is at this step; then the next one. */
  public void once(String recipient, SmtpStep step, SmtpAct act) {
    script.once(recipient, step, act);
  }

  /** Does this whenever a dialogue with this recipient is at this step. */
  public void always(String recipient, SmtpStep step, SmtpAct act) {
    script.always(recipient, step, act);
  }

  /**
   * Does this the next time any dialogue is at a step that concerns no recipient, such as {@link
   * SmtpStep#GREETING}, {@link SmtpStep#MAIL} or {@link SmtpStep#RSET}.
   */
  public void once(SmtpStep step, SmtpAct act) {
    script.once(SmtpScript.ANYONE, step, act);
  }

  /**
   * Does this whenever any dialogue is at this step, after so many others were; until told another
   * such act.
   */
  public void after(int others, SmtpStep step, SmtpAct act) {
    script.after(others, step, act);
  }

  /** Offers extensions from now on, such as {@code SIZE 1000}. */
  public void offer(String... extensions) {
    script.offer(List.of(extensions));
  }

  /** Has a certificate, for {@code STARTTLS}. */
  public void certify(SSLContext context) {
    script.certify(context);
  }

  /** Begins with TLS. */
  public void secureFromTheStart() {
    script.secureFromTheStart();
  }

  /** Takes so many connections at a time from now on, and greets every other with 421. */
  public void admit(int connections) {
    most = connections;
  }

  /** How many connections were more than it takes. */
  public int turnedAway() {
    return turnedAway.get();
  }

  /** All commands so far that begin with this, the oldest first. */
  public List<String> heard(String beginning) {
    return heard.stream().filter(command -> command.startsWith(beginning)).toList();
  }

  /** The accepted mails of a recipient, the oldest first. */
  public List<ReceivedMail> accepted(String recipient) {
    return arrived(recipient).stream().filter(Arrival::accepted).map(Arrival::mail).toList();
  }

  /** All mails of a recipient that came in whole, accepted or not, the oldest first. */
  public List<Arrival> arrived(String recipient) {
    return arrivals.stream()
        .filter(arrival -> arrival.recipient().equalsIgnoreCase(recipient))
        .toList();
  }

  /** All mails that came in whole. */
  public List<Arrival> arrived() {
    return List.copyOf(arrivals);
  }

  /** Closes all connections, so that the next mail begins with a greeting. */
  public void hangUp() {
    connections.forEach(ScriptedMailServer::close);
  }

  /** Whether no connection is open, so that all that was sent is heard. */
  public boolean isQuiet() {
    return connections.isEmpty();
  }

  /** Goes away: connections are closed and new ones refused. */
  public void goAway() {
    close();
  }

  /** Is there again, on the same port. */
  public void comeBack() {
    if (listener.isClosed()) {
      listener = listen(port);
    }
  }

  /** Forgets the script and all mails, lets stalled dialogues go, and is there. */
  public void reset() {
    script.clear();
    most = Integer.MAX_VALUE;
    turnedAway.set(0);
    hangUp();
    comeBack();
    arrivals.clear();
    heard.clear();
  }

  @Override
  public void close() {
    close(listener);
    hangUp();
  }

  private ServerSocket listen(int wanted) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
      Thread.ofVirtual().start(() -> serve(socket));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(ServerSocket socket) {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connection.setTcpNoDelay(true);
        if (connections.size() < most) {
          connections.add(connection);
          Thread.ofVirtual().start(() -> converse(connection));
        } else {
          turnAway(connection);
        }
      } catch (IOException e) {
        close(socket);
      }
    }
  }

  private void turnAway(Socket connection) throws IOException {
    try (connection) {
      turnedAway.incrementAndGet();
      connection
          .getOutputStream()
          .write("421 4.7.0 Too many connections\r\n".getBytes(StandardCharsets.US_ASCII));
    }
  }

  private void converse(Socket connection) {
    try (connection) {
      new SmtpDialogue(connection, script, heard::add, arrivals::add).play();
    } catch (IOException e) {
      // the other side, or a test, closed the connection: the dialogue is over
    } finally {
      connections.remove(connection);
    }
  }

  private static void close(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
