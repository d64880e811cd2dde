package org.paperround.bounce;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incoming message as read.
 *
 * @param verdicts one for each recipient it tells of, in its order; at least one
 * @param clues what may tell which mail of ours it is about
 */
public record Reading(List<Verdict> verdicts, Clues clues) {

  public Reading {
    verdicts = List.copyOf(verdicts);
  }

  /**
   * What may tell which mail it is about.
   *
   * @param envelopes addresses that the message came to or that the returned one came from
   * @param messageIds without angle brackets, the likeliest first
   * @param envelopeId the Original-Envelope-Id (RFC 3464 section 2.2.1), if given
   */
  public record Clues(
      List<String> envelopes, List<String> messageIds, @Nullable String envelopeId) {

    public Clues {
      envelopes = List.copyOf(envelopes);
      messageIds = List.copyOf(messageIds);
    }
  }
}
