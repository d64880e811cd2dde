package org.paperround.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.paperround.mail.dkim.DkimSigner;

/** Encoders of messages from {@code "Paper Round" <digest@example.org>}. */
public final class Encoders {

  private Encoders() {}

  /** One whose clock stands still, and who does not sign. */
  public static MessageEncoder at(Instant now) {
    return at(now, DkimSigner.none());
  }

  /** One whose clock stands still. */
  public static MessageEncoder at(Instant now, DkimSigner signer) {
    return new MessageEncoder(
        new Sender(Settings.from("Paper Round <digest@example.org>")),
        () -> signer,
        Clock.fixed(now, ZoneOffset.UTC));
  }
}
