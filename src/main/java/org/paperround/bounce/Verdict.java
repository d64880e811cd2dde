package org.paperround.bounce;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an incoming message says about one recipient.
 *
 * @param kind the decision
 * @param recipient the address it is about, as told; null if the message names none
 * @param status the enhanced status code (RFC 3463) such as {@code 5.1.1}, if there is one
 * @param diagnostic the words it was decided by, on one line, addresses included; of a complaint
 *     its Feedback-Type (RFC 5965) in lower case
 * @param isAboutUs whether it speaks against the mail or its sender, not against the address: a
 *     filter, a blocklist, a policy
 * @param delivery the delivery it belongs to; null if none is known
 */
public record Verdict(
    Kind kind,
    @Nullable String recipient,
    @Nullable String status,
    String diagnostic,
    boolean isAboutUs,
    @Nullable String delivery) {

  private static final int MOST_TEXT = 500;

  /** Feedback types by which machines report on a mail, not readers (RFC 6591, RFC 5965). */
  private static final Set<String> BY_MACHINES = Set.of("auth-failure", "dmarc", "virus");

  public Verdict {
    diagnostic = diagnostic.length() > MOST_TEXT ? diagnostic.substring(0, MOST_TEXT) : diagnostic;
  }

  /** A verdict that is not about us and of which the delivery is not known yet. */
  public Verdict(
      Kind kind, @Nullable String recipient, @Nullable String status, String diagnostic) {
    this(kind, recipient, status, diagnostic, false, null);
  }

  /** The same of a delivery. */
  public Verdict withDelivery(@Nullable String delivery) {
    return new Verdict(kind, recipient, status, diagnostic, isAboutUs, delivery);
  }

  /** The same with nothing to act on. */
  Verdict ignored() {
    return new Verdict(Kind.IGNORED, recipient, status, diagnostic, isAboutUs, delivery);
  }

  /** Whether a reader wants no more mail; a failed authentication is no complaint of theirs. */
  public boolean asksToStop() {
    return kind == Kind.COMPLAINT && !BY_MACHINES.contains(diagnostic);
  }
}
