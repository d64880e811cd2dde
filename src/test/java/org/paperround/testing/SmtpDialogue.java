package org.paperround.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;

/** One connection of a {@link ScriptedMailServer}, played by its script. */
final class SmtpDialogue {

  private final SmtpScript script;
  private final Consumer<String> heard;
  private final Consumer<ScriptedMailServer.Arrival> arrivals;
  private Socket socket;
  private BufferedReader in;
  private SmtpPlayer player;
  private String recipient = SmtpScript.ANYONE;
  private boolean hasSender;
  private boolean hasRecipient;

  SmtpDialogue(
      Socket socket,
      SmtpScript script,
      Consumer<String> heard,
      Consumer<ScriptedMailServer.Arrival> arrivals)
      throws IOException {
    this.script = script;
    this.heard = heard;
    this.arrivals = arrivals;
    this.socket = socket;
    this.in = reader(socket);
    this.player = new SmtpPlayer(socket, in);
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
  }

  /** Plays until either side leaves. */
  void play() throws IOException {
    if (script.isSecureFromTheStart()) {
      secure();
    }
    boolean open = player.act(script.next(SmtpScript.ANYONE, SmtpStep.GREETING));
    String line = open ? in.readLine() : null;
    while (line != null) {
      heard.accept(line);
      line = answer(line) ? in.readLine() : null;
    }
  }

  /** Answers a command; false if the dialogue is over. */
  private boolean answer(String line) throws IOException {
    String command = line.toUpperCase(Locale.ROOT);
    if (command.startsWith("EHLO")) {
      return hello(script.next(SmtpScript.ANYONE, SmtpStep.EHLO));
    }
    if (command.equals("STARTTLS")) {
      return secure(script.next(SmtpScript.ANYONE, SmtpStep.STARTTLS));
    }
    if (command.startsWith("AUTH")) {
      return logIn(command.equals("AUTH LOGIN") ? 2 : 0);
    }
    if (command.startsWith("MAIL FROM:")) {
      recipient = SmtpScript.ANYONE;
      hasRecipient = false;
      SmtpAct act = script.next(recipient, SmtpStep.MAIL);
      hasSender = act.isFine();
      return player.act(act);
    }
    if (command.startsWith("RCPT TO:")) {
      recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
      SmtpAct act = script.next(recipient, SmtpStep.RCPT);
      hasRecipient = hasSender && act.isFine();
      return player.act(hasSender ? act : SmtpAct.reply("503 5.5.1 Sender first"));
    }
    if (command.equals("DATA")) {
      return data(script.next(recipient, SmtpStep.DATA));
    }
    if (command.equals("QUIT")) {
      player.act(script.next(SmtpScript.ANYONE, SmtpStep.QUIT));
      return false;
    }
    if (command.equals("RSET")) {
      return player.act(script.next(SmtpScript.ANYONE, SmtpStep.RSET));
    }
    player.say("250 mail.example.org");
    return true;
  }

  private boolean hello(SmtpAct act) throws IOException {
    List<String> lines = new ArrayList<>(script.extensions());
    if (!act.isFine() || lines.isEmpty()) {
      return player.act(act);
    }
    String last = lines.removeLast();
    player.say("250-mail.example.org");
    for (String extension : lines) {
      player.say("250-" + extension);
    }
    player.say("250 " + last);
    return true;
  }

  private boolean secure(SmtpAct act) throws IOException {
    boolean open = player.act(act);
    if (open && act.isFine()) {
      secure();
    }
    return open;
  }

  private void secure() throws IOException {
    SSLSocket secured =
        (SSLSocket) script.tls().getSocketFactory().createSocket(socket, null, true);
    secured.setUseClientMode(false);
    secured.startHandshake();
    socket = secured;
    in = reader(socket);
    player = new SmtpPlayer(socket, in);
  }

  private boolean logIn(int questions) throws IOException {
    for (int question = 0; question < questions; question++) {
      player.say("334 ");
      heard.accept(in.readLine());
    }
    return player.act(script.next(SmtpScript.ANYONE, SmtpStep.AUTH));
  }

  /** Takes a message even without recipients, as a server may (RFC 2920 section 3.1). */
  private boolean data(SmtpAct act) throws IOException {
    boolean open = player.act(act);
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
    if (!hasRecipient) {
      player.say("554 5.5.1 No recipients");
      return true;
    }
    SmtpAct answer = script.next(recipient, SmtpStep.DOT);
    arrivals.accept(
        new ScriptedMailServer.Arrival(
            recipient, answer.isFine(), new ReceivedMail(content.toString())));
    return player.act(answer);
  }
}
