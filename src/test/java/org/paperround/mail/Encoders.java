package org.paperround.mail;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.paperround.mail.dkim.DkimConfig;
import org.paperround.mail.dkim.DkimSettings;
import org.paperround.platform.Sites;

/** Encoders of messages from {@code "Paper Round" <digest@example.org>}. */
public final class Encoders {

  private Encoders() {}

  /** One whose clock stands still, and who does not sign. */
  public static MessageEncoder at(Instant now) {
    return at(now, DkimSettings.off(), Path.of("unused"));
  }

  /** One whose clock stands still, and who signs. */
  public static MessageEncoder at(Instant now, DkimConfig dkim, Path dataDir) {
    Sender sender = new Sender(Settings.from("Paper Round <digest@example.org>"));
    return new MessageEncoder(
        sender, new Signing(sender, dkim, Sites.in(dataDir)), Clock.fixed(now, ZoneOffset.UTC));
  }
}
