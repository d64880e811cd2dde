package org.paperround.mail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.paperround.mail.dkim.DkimSigner;
import org.paperround.mail.dkim.SignatureDraft;
import org.paperround.mail.mime.EncodedText;

/**
 * Makes the octets of a message: its signatures (RFC 6376), its header (RFC 5322) and a plain text
 * and an HTML part of it, in that order (RFC 2046 section 5.1.4). No line is longer than 998 octets
 * and none begins with a dot; they end with CRLF and are ASCII, but for a recipient with letters
 * beyond it (RFC 6532), so that any other mail can go to any SMTP server as it is.
 */
@Singleton
public class MessageEncoder {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ROOT);

  /** Quoted-printable text never has an equals sign before an underscore (RFC 2045, 6.7). */
  private static final String BOUNDARY = "=_alternative";

  private static final byte[] TEXT = ascii("--" + BOUNDARY + part("text/plain"));
  private static final byte[] HTML = ascii("\r\n--" + BOUNDARY + part("text/html"));
  private static final byte[] END = ascii("\r\n--" + BOUNDARY + "--\r\n");

  private final Sender sender;
  private final Supplier<DkimSigner> signer;
  private final Clock clock;
  private volatile Dated dated = Dated.at(0);

  /** The date field of all messages of a second. */
  private record Dated(long second, String text) {

    static Dated at(long second) {
      return new Dated(second, DATE.format(Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC)));
    }
  }

  @Inject
  MessageEncoder(Sender sender, Signing signing, Clock clock) {
    this(sender, signing::signer, clock);
  }

  MessageEncoder(Sender sender, Supplier<DkimSigner> signer, Clock clock) {
    this.sender = sender;
    this.signer = signer;
    this.clock = clock;
  }

  private static String part(String type) {
    return "\r\nContent-Type: "
        + type
        + "; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
  }

  /** The message of a mail, dated now. */
  public EncodedMessage encode(OutgoingMail mail) {
    return encode(
        mail.to(),
        mail.subject(),
        mail.messageId(),
        mail.headers(),
        List.of(EncodedText.of(mail.text())),
        List.of(EncodedText.of(mail.html())));
  }

  /**
   * A message put together from pieces that are encoded already, dated now.
   *
   * @param to the bare address of the recipient
   * @param subject plain text of one line
   * @param messageId without angle brackets
   * @param headers further headers, in order
   * @param text the plain text part
   * @param html the HTML part
   * @throws IllegalArgumentException if a header has a control character or is too long
   */
  public EncodedMessage encode(
      String to,
      String subject,
      String messageId,
      Map<String, String> headers,
      List<EncodedText> text,
      List<EncodedText> html) {
    Instant now = clock.instant();
    HeaderLines lines =
        new HeaderLines()
            .add("Date", date(now.getEpochSecond()))
            .add("From", sender.mailbox())
            .address("To", to)
            .add("Subject", subject)
            .add("Message-ID", "<" + messageId + ">");
    headers.forEach(lines::add);
    lines.add("MIME-Version", "1.0");
    lines.add("Content-Type", "multipart/alternative; boundary=\"" + BOUNDARY + "\"");
    byte[] header = lines.toBytes();
    SignatureDraft signatures = signer.get().draft(header, now);
    int body = signatures.length() + header.length + 2;
    int textLength = EncodedText.length(text);
    int htmlLength = EncodedText.length(html);
    int frame = TEXT.length + HTML.length + END.length;
    byte[] message = new byte[body + frame + textLength + htmlLength];
    int at = put(header, message, signatures.length());
    message[at++] = '\r';
    message[at++] = '\n';
    at = put(TEXT, message, at);
    EncodedText.write(text, message, at, at + textLength);
    at = put(HTML, message, at + textLength);
    EncodedText.write(html, message, at, at + htmlLength);
    put(END, message, at + htmlLength);
    signatures.sign(message, body);
    return new EncodedMessage(message);
  }

  private String date(long second) {
    Dated last = dated;
    if (last.second() != second) {
      last = Dated.at(second);
      dated = last;
    }
    return last.text();
  }

  private static int put(byte[] octets, byte[] target, int at) {
    System.arraycopy(octets, 0, target, at, octets.length);
    return at + octets.length;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
