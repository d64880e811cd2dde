package org.paperround.mail;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person. Checked when made: no header can carry a line break.
 *
 * @param to the bare address of the recipient
 * @param subject plain text of one line; encoded when sent (RFC 2047)
 * @param text the plain text part
 * @param html the HTML part
 * @param messageId without angle brackets; the same on every retry
 * @param headers further headers, ASCII, in order
 * @param delivery its name in the return path, see {@link ReturnPaths}; null for a mail whose
 *     failure matters to nobody
 */
public record OutgoingMail(
    String to,
    String subject,
    String text,
    String html,
    String messageId,
    Map<String, String> headers,
    @Nullable String delivery) {

  /** A mail whose failure matters to nobody. */
  public OutgoingMail(
      String to,
      String subject,
      String text,
      String html,
      String messageId,
      Map<String, String> headers) {
    this(to, subject, text, html, messageId, headers, null);
  }

  /**
   * Checks the headers.
   *
   * @throws IllegalArgumentException if one has a control character or is too long
   */
  public OutgoingMail {
    HeaderText.checked("To", to);
    HeaderText.checked("Subject", subject);
    HeaderText.checked("Message-ID", messageId);
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    headers.forEach(HeaderText::checked);
    if (!headers.values().stream().allMatch(EncodedWords::isAscii)) {
      throw new IllegalArgumentException("a header value is not ASCII");
    }
  }

  /** Shows no address and no text: this ends up in logs. */
  @Override
  public String toString() {
    return "OutgoingMail[" + messageId + "]";
  }
}
