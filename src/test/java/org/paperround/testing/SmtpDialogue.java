package org.paperround.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;

/** One connection of a {@link ScriptedMailServer}, played by its script. */
final class SmtpDialogue {

  private final Socket socket;
  private final SmtpScript script;
  private final Consumer<ScriptedMailServer.Arrival> arrivals;
  private final BufferedReader in;
  private final OutputStream out;
  private String recipient = SmtpScript.ANYONE;

  SmtpDialogue(Socket socket, SmtpScript script, Consumer<ScriptedMailServer.Arrival> arrivals)
      throws IOException {
    this.socket = socket;
    this.script = script;
    this.arrivals = arrivals;
    this.in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    this.out = socket.getOutputStream();
  }

  /** Plays until either side leaves. */
  void play() throws IOException {
    boolean open = act(script.next(SmtpScript.ANYONE, SmtpStep.GREETING));
    String line = open ? in.readLine() : null;
    while (line != null) {
      line = answer(line) ? in.readLine() : null;
    }
  }

  /** Answers a command; false if the dialogue is over. */
  private boolean answer(String line) throws IOException {
    String command = line.toUpperCase(Locale.ROOT);
    if (command.startsWith("MAIL FROM:")) {
      recipient = SmtpScript.ANYONE;
      return act(script.next(recipient, SmtpStep.MAIL));
    }
    if (command.startsWith("RCPT TO:")) {
      recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
      return act(script.next(recipient, SmtpStep.RCPT));
    }
    if (command.equals("DATA")) {
      return data(script.next(recipient, SmtpStep.DATA));
    }
    boolean quit = command.equals("QUIT");
    say(quit ? "221 2.0.0 Bye" : "250 mail.example.org");
    return !quit;
  }

  private boolean data(SmtpAct act) throws IOException {
    boolean open = act(act);
    if (!open || !act.isFine()) {
      return open;
    }
    StringBuilder content = new StringBuilder();
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      content.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
      line = in.readLine();
    }
    if (line == null) {
      return false;
    }
    SmtpAct answer = script.next(recipient, SmtpStep.DOT);
    arrivals.accept(
        new ScriptedMailServer.Arrival(
            recipient, answer.isFine(), new ReceivedMail(content.toString())));
    return act(answer);
  }

  private boolean act(SmtpAct act) throws IOException {
    switch (act) {
      case SmtpAct.Reply reply -> {
        say(reply.line());
        // RFC 5321 section 3.8: a server that says 421 closes the connection.
        return !reply.line().startsWith("421");
      }
      case SmtpAct.Drop drop -> {
        return false;
      }
      case SmtpAct.Stall stall -> {
        while (socket.getInputStream().read() >= 0) {
          // the other side is listened to, and never answered
        }
        return false;
      }
    }
  }

  private void say(String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }
}
