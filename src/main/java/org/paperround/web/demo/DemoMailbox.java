package org.paperround.web.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The demo's mail server: takes every mail on a free port of this machine and keeps it in memory.
 * There is one for the process, because it must listen before the service reads its configuration.
 */
public final class DemoMailbox {

  private static final String LOOPBACK = "127.0.0.1";

  private static @Nullable GreenMail server;

  private DemoMailbox() {}

  /**
   * Starts it.
   *
   * @return the port it listens on
   */
  public static synchronized int start() {
    GreenMail started = new GreenMail(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
    started.start();
    server = started;
    return started.getSmtp().getPort();
  }

  /**
   * Waits for so many mails in all.
   *
   * @return the newest one
   * @throws TimeoutException if they do not come in time
   */
  static MimeMessage await(int count, Duration patience) throws TimeoutException {
    GreenMail running = Objects.requireNonNull(server, "the mailbox was not started");
    if (!running.waitForIncomingEmail(patience.toMillis(), count)) {
      throw new TimeoutException("mail number " + count + " did not come");
    }
    return mails().getLast();
  }

  /** The mails so far, the oldest first; none where it was not started. */
  static synchronized List<MimeMessage> mails() {
    return server == null ? List.of() : List.of(server.getReceivedMessages());
  }

  static synchronized boolean isRunning() {
    return server != null;
  }
}
