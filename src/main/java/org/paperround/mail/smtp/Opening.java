package org.paperround.mail.smtp;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import org.paperround.mail.smtp.ServerSettings.Security;

/** The beginning of a dialogue, up to where mails can be sent. */
final class Opening {

  private final ServerSettings server;
  private final Watchdog watchdog;
  private Step step = Step.CONNECTION;

  private Opening(ServerSettings server, Watchdog watchdog) {
    this.server = server;
    this.watchdog = watchdog;
  }

  /** Opens a connection, or leaves none open. */
  static SmtpConnection open(ServerSettings server, Watchdog watchdog) throws NotOpenedException {
    return new Opening(server, watchdog).run();
  }

  private SmtpConnection run() throws NotOpenedException {
    Dialogue dialogue = new Dialogue(connect(), server.limits());
    boolean opened = false;
    try {
      SmtpConnection connection = new SmtpConnection(dialogue, begin(dialogue));
      opened = true;
      return connection;
    } catch (IOException e) {
      throw new NotOpenedException(step, dialogue.wordsFor(e), !dialogue.isOverdue());
    } catch (RuntimeException e) {
      // Nothing was sent yet, so that at least no mail is in doubt.
      Log.error("A connection could not be opened for a reason of our own", e);
      throw new NotOpenedException(step, "internal error: " + e.getClass().getSimpleName(), false);
    } finally {
      if (!opened) {
        dialogue.close();
      }
    }
  }

  /** A host can have several addresses, and not all of them need answer. */
  private Wire connect() throws NotOpenedException {
    String words = "";
    boolean atOnce = false;
    try {
      for (InetAddress address : InetAddress.getAllByName(server.host())) {
        try {
          return Wire.connect(address, server.port(), server.limits().step(), watchdog);
        } catch (IOException e) {
          words = String.valueOf(e.getMessage());
          atOnce = !(e instanceof SocketTimeoutException);
        }
      }
    } catch (IOException e) {
      words = "no address of " + server.host();
    }
    throw new NotOpenedException(step, words, atOnce);
  }

  private Extensions begin(Dialogue dialogue) throws IOException, NotOpenedException {
    if (server.security() == Security.IMPLICIT) {
      step = Step.TLS;
      dialogue.secure(server);
    }
    step = Step.GREETING;
    require(dialogue.reply());
    Extensions offered = hello(dialogue);
    if (startsTls(offered)) {
      step = Step.TLS;
      require(dialogue.ask("STARTTLS"));
      dialogue.secure(server);
      // What was offered in clear may be anyone's (RFC 3207 section 4.2).
      offered = hello(dialogue);
    }
    if (server.login().isPresent()) {
      step = Step.LOGIN;
      require(LogIn.run(dialogue, offered, server.login().get()));
    }
    return offered;
  }

  private boolean startsTls(Extensions offered) throws NotOpenedException {
    boolean wanted =
        server.security() == Security.OFFERED || server.security() == Security.REQUIRED;
    if (server.security() == Security.REQUIRED && !offered.offers("STARTTLS")) {
      throw new NotOpenedException(Step.TLS, "the server does not offer it", false);
    }
    return wanted && offered.offers("STARTTLS");
  }

  /** A server that does not know EHLO is greeted as of old (RFC 5321 section 3.2). */
  private Extensions hello(Dialogue dialogue) throws IOException, NotOpenedException {
    step = Step.HELLO;
    String name = server.ownName().orElseGet(dialogue::addressLiteral);
    Reply reply = dialogue.ask("EHLO " + name);
    if (reply.code() >= 500 && !reply.isAboutLogin()) {
      require(dialogue.ask("HELO " + name));
      return Extensions.NONE;
    }
    require(reply);
    return Extensions.of(reply);
  }

  private void require(Reply reply) throws NotOpenedException {
    if (!reply.isFine()) {
      throw new NotOpenedException(step, reply);
    }
  }
}
