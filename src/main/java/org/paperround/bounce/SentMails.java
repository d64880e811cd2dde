package org.paperround.bounce;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Those who send mails say here which of them are theirs. */
public interface SentMails {

  /**
   * A mail that was sent.
   *
   * @param delivery its name in the return path
   * @param subscriberId whom it was for
   * @param edition the day in the reader's zone, if it is of an edition
   * @param at when it was made
   */
  record Sent(String delivery, long subscriberId, @Nullable LocalDate edition, Instant at) {}

  /** The mail that failures are reported about to this address, if its mac is right. */
  Optional<Sent> byReturnPath(String address);

  /**
   * The mail with this Message-ID.
   *
   * @param messageId without angle brackets
   */
  Optional<Sent> byMessageId(String messageId);

  /** A mail by the name of its delivery. */
  Optional<Sent> byDelivery(String delivery);

  /** The last editions that were sent to a subscriber, the latest first, at most so many. */
  List<LocalDate> lastEditions(long subscriberId, int most);
}
