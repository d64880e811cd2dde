package org.paperround.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.matching.Window;

/**
 * A line of the ledger.
 *
 * @param id names the delivery in its Message-ID
 * @param subscriberId the reader
 * @param edition the day in the reader's zone
 * @param state where it stands
 * @param fromSeq the window's papers have a larger {@code seq} than this
 * @param toSeq the window's last {@code seq}
 * @param papers the papers sent, best first; empty until there is a mail
 * @param considered how many papers the window held
 * @param messageId without angle brackets, the same on every try
 * @param attempts tries so far
 * @param retryAt when it is tried again, if deferred
 * @param replyCode the mail server's last reply code, if it gave one
 * @param enhancedCode the last enhanced code (RFC 3463), if it gave one
 * @param replyText the last reply's text, without the reader's address
 * @param updatedAt when it last changed
 */
public record Delivery(
    String id,
    long subscriberId,
    LocalDate edition,
    DeliveryState state,
    long fromSeq,
    long toSeq,
    List<Long> papers,
    int considered,
    String messageId,
    int attempts,
    @Nullable Instant retryAt,
    @Nullable Integer replyCode,
    @Nullable String enhancedCode,
    @Nullable String replyText,
    Instant updatedAt) {

  /** The papers that its mail is chosen from. */
  Window window() {
    return new Window(fromSeq, toSeq);
  }
}
