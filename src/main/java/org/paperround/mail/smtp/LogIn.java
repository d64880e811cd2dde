package org.paperround.mail.smtp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.paperround.mail.smtp.ServerSettings.Login;

/** Says who we are (RFC 4954). */
final class LogIn {

  private LogIn() {}

  /**
   * Logs in by the first mechanism that both sides take.
   *
   * @return the server's last word
   */
  static Reply run(Dialogue dialogue, Extensions offered, Login login)
      throws IOException, NotOpenedException {
    if (!offered.offers("AUTH") && !login.required()) {
      // As Quarkus Mailer does: a name that is set for another server harms nothing here.
      return new Reply(250, List.of("250 no log-in is offered"));
    }
    for (String mechanism : login.mechanisms()) {
      if (offered.of("AUTH").contains(mechanism)) {
        return mechanism.equals("PLAIN") ? plain(dialogue, login) : login(dialogue, login);
      }
    }
    throw new NotOpenedException(Step.LOGIN, "the server offers no way that we know", false);
  }

  /** RFC 4616. */
  private static Reply plain(Dialogue dialogue, Login login) throws IOException {
    return dialogue.ask("AUTH PLAIN " + base64("\0" + login.user() + "\0" + login.password()));
  }

  private static Reply login(Dialogue dialogue, Login login) throws IOException {
    Reply reply = dialogue.ask("AUTH LOGIN");
    if (reply.asksForMore()) {
      reply = dialogue.ask(base64(login.user()));
    }
    return reply.asksForMore() ? dialogue.ask(base64(login.password())) : reply;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
