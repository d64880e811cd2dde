package org.paperround.inlet;

import java.time.Instant;
import org.paperround.bounce.Report;
import org.paperround.bounce.Taken;
import org.paperround.bounce.Trust;

/** Takes what came in, by whichever way. What was taken is stored when a method returns. */
public interface Taker {

  /**
   * Takes a message: a bounce, a complaint, a wish to leave, or something that is not for us.
   *
   * @param message as it came, headers first (RFC 5322)
   * @param trust how much a report without proof is believed
   * @return what it led to; not related where it is to be left alone
   * @throws RuntimeException only when the database is away
   */
  Taken take(byte[] message, Trust trust);

  /**
   * Takes a relay's report, whose signature was checked.
   *
   * @throws RuntimeException only when the database is away
   */
  Taken take(Report report);

  /**
   * Takes a wish to leave that a relay passes on. Does nothing for whoever is no reader, or agreed
   * to get mail after that.
   *
   * @param at when the reader wished it
   * @throws RuntimeException only when the database is away
   */
  void leave(String address, Instant at);
}
