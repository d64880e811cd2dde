package org.paperround.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Encoders of messages from {@code "Paper Round" <digest@example.org>}. */
public final class Encoders {

  private Encoders() {}

  /** One whose clock stands still. */
  public static MessageEncoder at(Instant now) {
    return new MessageEncoder(
        new Sender(Settings.from("Paper Round <digest@example.org>")),
        Clock.fixed(now, ZoneOffset.UTC));
  }
}
