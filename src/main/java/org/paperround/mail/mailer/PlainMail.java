package org.paperround.mail.mailer;

import io.quarkus.mailer.Mail;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.paperround.mail.smtp.BulkMail;

/**
 * Takes a message apart again into what an application hands to Quarkus Mailer: subject, headers
 * and both texts, none of them encoded.
 */
final class PlainMail {

  /** The mailer makes these, and a signature would not hold for what it makes. */
  private static final Set<String> NOT_KEPT =
      Set.of("to", "mime-version", "content-type", "dkim-signature");

  private final MimeTokenStream tokens = new MimeTokenStream();
  private final Mail mail = new Mail();

  private PlainMail() {}

  /**
   * The mail of a message.
   *
   * @throws IllegalArgumentException if the message cannot be read
   */
  static Mail of(BulkMail message) {
    PlainMail plain = new PlainMail();
    plain.mail.addTo(message.to()).setBounceAddress(message.from());
    plain.tokens.parse(new ByteArrayInputStream(message.message()));
    try {
      plain.read();
    } catch (MimeException | IOException e) {
      throw new IllegalArgumentException("the message cannot be read", e);
    }
    return plain.mail;
  }

  private void read() throws MimeException, IOException {
    boolean isTop = true;
    for (EntityState state = tokens.getState();
        state != EntityState.T_END_OF_STREAM;
        state = tokens.next()) {
      if (state == EntityState.T_FIELD && isTop) {
        take(tokens.getField());
      } else if (state == EntityState.T_END_HEADER) {
        isTop = false;
      } else if (state == EntityState.T_BODY) {
        takeText();
      }
    }
  }

  private void take(Field field) {
    String value = DecoderUtil.decodeEncodedWords(field.getBody(), DecodeMonitor.SILENT);
    switch (field.getNameLowerCase()) {
      case "subject" -> mail.setSubject(value);
      case "from" -> mail.setFrom(value);
      case String name when NOT_KEPT.contains(name) -> {}
      default -> mail.addHeader(field.getName(), value);
    }
  }

  /** Its lines end as a template's do: the mailer would encode CR as a character of its own. */
  private void takeText() throws IOException {
    String text;
    try (InputStream body = tokens.getDecodedInputStream()) {
      text = new String(body.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
    if (tokens.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT).equals("text/html")) {
      mail.setHtml(text);
    } else {
      mail.setText(text);
    }
  }
}
