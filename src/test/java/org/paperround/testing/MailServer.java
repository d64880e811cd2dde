package org.paperround.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * A real SMTP and IMAP server on loopback that makes a mailbox for every recipient. Tests get a
 * {@link Mailboxes} by having a field of that type.
 */
public class MailServer implements QuarkusTestResourceLifecycleManager {

  private static final String LOOPBACK = "127.0.0.1";

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAP)
          });

  @Override
  public Map<String, String> start() {
    server.start();
    return Map.of(
        "quarkus.mailer.host",
        LOOPBACK,
        "quarkus.mailer.port",
        String.valueOf(server.getSmtp().getPort()));
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(new Mailboxes(server), new TestInjector.MatchesType(Mailboxes.class));
  }

  @Override
  public void stop() {
    server.stop();
  }
}
