package org.paperround.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Does what a script says, over one connection. */
final class SmtpPlayer {

  private final Socket socket;
  private final BufferedReader in;
  private final OutputStream out;

  SmtpPlayer(Socket socket, BufferedReader in) throws IOException {
    this.socket = socket;
    this.in = in;
    this.out = socket.getOutputStream();
  }

  /** Does it; false if the dialogue is over. */
  boolean act(SmtpAct act) throws IOException {
    switch (act) {
      case SmtpAct.Reply reply -> {
        say(reply.line());
        // RFC 5321 section 3.8: a server that says 421 closes the connection.
        return !reply.line().startsWith("421");
      }
      case SmtpAct.Slow slow -> {
        for (byte octet : octets(slow.line() + "\r\n")) {
          out.write(octet);
          out.flush();
        }
        return true;
      }
      case SmtpAct.Drip drip -> {
        out.write(octets("250-"));
        while (!socket.isClosed()) {
          out.write('.');
          out.flush();
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return false;
      }
      case SmtpAct.Endless endless -> {
        while (!socket.isClosed()) {
          say("250-and another line");
        }
        return false;
      }
      case SmtpAct.Drop drop -> {
        return false;
      }
      case SmtpAct.TakeAndDrop drop -> {
        return false;
      }
      case SmtpAct.DropAfter drop -> {
        say("354 Go on");
        in.skip(drop.octets());
        return false;
      }
      case SmtpAct.StopReading stop -> {
        say("354 Go on");
        while (!socket.isClosed()) {
          LockSupport.park();
        }
        return false;
      }
      case SmtpAct.Wait wait -> {
        wait.gate().pass();
        say(wait.line());
        return true;
      }
      case SmtpAct.WaitWithin wait -> {
        say("354 Go on");
        in.mark(wait.octets());
        in.skip(wait.octets());
        wait.gate().pass();
        in.reset();
        return true;
      }
      case SmtpAct.WaitAfter wait -> {
        say(wait.line());
        wait.gate().pass();
        return true;
      }
      case SmtpAct.Stall stall -> {
        while (in.read() >= 0) {
          // the other side is listened to, and never answered
        }
        return false;
      }
    }
  }

  void say(String line) throws IOException {
    out.write(octets(line + "\r\n"));
    out.flush();
  }

  private static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
