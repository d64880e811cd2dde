package org.paperround.mail.smtp;

import java.time.Clock;
import java.time.Duration;
import org.paperround.mail.Transmission;

/**
 * The connections to one server: at most so many, and no more than the server takes; opened when
 * needed, kept for a while.
 */
final class ConnectionPool implements BulkLane, AutoCloseable {

  /** How long a lane that is closed without having been stopped waits for mails on their way. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** How long connections at rest may take to part from the server. */
  private static final Duration LEAVE = Duration.ofSeconds(3);

  private final ServerSettings server;
  private final int mailsPerConnection;
  private final Places places;
  private final Resting resting;
  private final Watchdog watchdog;
  private volatile boolean closed;

  /**
   * How much there is of connections.
   *
   * @param connections the most at a time
   * @param mails the most over one of them
   * @param rest how long one is kept without use
   */
  record Size(int connections, int mails, Duration rest) {}

  ConnectionPool(ServerSettings server, Size size, Clock clock) {
    this.server = server;
    this.mailsPerConnection = size.mails();
    this.places = new Places(size.connections(), clock);
    this.resting = new Resting(size.rest());
    this.watchdog = new Watchdog(server.limits().tick(), resting::partFromOld);
  }

  @Override
  public Transmission send(BulkMail mail) {
    NotOpenedException refusal = null;
    while (hasPlace()) {
      try {
        if (refusal != null && places.isServerAway()) {
          return Verdict.notOpened(refusal, mail);
        }
        return sendOverAny(mail);
      } catch (NotOpenedException e) {
        // A connection more than the server takes costs no mail: others of ours will be free.
        if (!e.isTurnedAway() || !places.turnedAway(resting.count())) {
          return Verdict.notOpened(e, mail);
        }
        refusal = e;
      } finally {
        places.leave();
      }
    }
    return Verdict.stopped(mail);
  }

  private boolean hasPlace() {
    try {
      return places.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A connection that the server left costs no mail: it never heard of it. */
  private Transmission sendOverAny(BulkMail mail) throws NotOpenedException {
    SmtpConnection kept = resting.take();
    try {
      return kept == null ? sendOverNew(mail) : sendOver(kept, mail);
    } catch (StaleConnectionException e) {
      // All others have rested for longer.
      resting.partFromAll();
      return closed ? Verdict.stopped(mail) : sendOverNew(mail);
    }
  }

  private Transmission sendOverNew(BulkMail mail) throws NotOpenedException {
    try {
      return sendOver(open(), mail);
    } catch (StaleConnectionException e) {
      throw new IllegalStateException("a new connection is not stale", e);
    }
  }

  private SmtpConnection open() throws NotOpenedException {
    places.opens();
    boolean opened = false;
    try {
      SmtpConnection connection = Opening.open(server, watchdog);
      opened = true;
      return connection;
    } finally {
      places.opened(opened);
    }
  }

  private Transmission sendOver(SmtpConnection connection, BulkMail mail)
      throws StaleConnectionException {
    boolean keeps = false;
    try {
      Transmission transmission = connection.send(mail);
      keeps = connection.isUsable() && connection.mails() < mailsPerConnection && !closed;
      return transmission;
    } finally {
      if (keeps) {
        resting.keep(connection);
      } else {
        connection.quit();
      }
    }
  }

  @Override
  public int connections() {
    return watchdog.watched();
  }

  @Override
  public int most() {
    return places.count();
  }

  @Override
  public void stop(Duration grace) {
    closed = true;
    places.close();
    resting.partFromAll();
    try {
      places.awaitNone(grace);
      resting.close(LEAVE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    watchdog.close();
  }

  @Override
  public void close() {
    stop(GRACE);
  }
}
