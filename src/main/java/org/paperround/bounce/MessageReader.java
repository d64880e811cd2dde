package org.paperround.bounce;

import java.io.InputStream;

/** Reads one incoming message. */
public interface MessageReader {

  /**
   * What a raw message (RFC 5322) says. Takes whatever it is fed: of more than a megabyte only the
   * beginning counts, and of what is broken as much as can be read.
   *
   * @throws java.io.UncheckedIOException if the stream itself fails
   */
  Reading read(InputStream message);

  /**
   * What an SMTP server means by refusing a mail for good.
   *
   * @param reply the reply with its code; words of our own may stand before it
   */
  Verdict refusal(String reply);
}
