package org.paperround.bounce.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paperround.bounce.Kind;

/** Enhanced status codes (RFC 3463 and the IANA registry of RFC 5248). */
final class Status {

  /**
   * The address itself is bad: no mailbox, no domain, syntax, moved, null MX (RFC 7505). The last
   * two are Exchange Online's for an unknown recipient or domain.
   */
  private static final Set<String> BAD_ADDRESS =
      Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.1.351", "5.4.310");

  private Status() {}

  /** Whether it says more than that something failed. */
  static boolean isSpecific(@Nullable String status) {
    return status != null && !status.endsWith(".0") && !status.matches("[45]\\.0\\..*");
  }

  /** Whether it is for now only. */
  static boolean isTransient(@Nullable String status) {
    return status != null && status.startsWith("4.");
  }

  /** Whether it is about security or policy: a judgement of the mail or of its sender. */
  static boolean isPolicy(@Nullable String status) {
    return status != null && status.startsWith("5.7.");
  }

  /** The same, or for now only. */
  static boolean isSecurity(@Nullable String status) {
    return status != null && status.startsWith(".7.", 1);
  }

  /** Whether it says that the address is bad. */
  static boolean isBadAddress(@Nullable String status) {
    return status != null && BAD_ADDRESS.contains(status);
  }

  /** What the code alone means; soft where that is open. */
  static Kind kind(@Nullable String status) {
    return isBadAddress(status) ? Kind.HARD : Kind.SOFT;
  }
}
