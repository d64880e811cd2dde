package org.paperround.preflight.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.List;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;

/**
 * A message as a mail program opens it, by a parser that is not ours.
 *
 * @param type such as {@code multipart/alternative}
 * @param parts its parts in order; none if it is not made of parts
 */
record OpenedMessage(String type, List<Part> parts) {

  OpenedMessage {
    parts = List.copyOf(parts);
  }

  /**
   * A part.
   *
   * @param type such as {@code text/plain}
   * @param charset such as {@code UTF-8}; empty if it does not say
   * @param text decoded
   */
  record Part(String type, String charset, String text) {}

  /**
   * Opens a message.
   *
   * @throws IllegalArgumentException if nobody could
   */
  static OpenedMessage of(byte[] octets) {
    try {
      Message message = new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(octets));
      Body body = message.getBody();
      List<Part> parts =
          body instanceof Multipart multipart
              ? multipart.getBodyParts().stream().map(OpenedMessage::part).toList()
              : List.of();
      return new OpenedMessage(message.getMimeType(), parts);
    } catch (IOException e) {
      throw new IllegalArgumentException("the message cannot be read", e);
    }
  }

  private static Part part(Entity entity) {
    String charset = entity.getCharset() == null ? "" : entity.getCharset();
    return new Part(entity.getMimeType(), charset, text(entity.getBody()));
  }

  private static String text(Body body) {
    if (!(body instanceof TextBody text)) {
      return "";
    }
    try (Reader reader = text.getReader()) {
      StringWriter whole = new StringWriter();
      reader.transferTo(whole);
      return whole.toString();
    } catch (IOException e) {
      throw new IllegalArgumentException("a part cannot be read", e);
    }
  }

  /** The text of the part of a type; empty if there is none. */
  String text(String wanted) {
    return parts.stream()
        .filter(part -> part.type().equals(wanted))
        .map(Part::text)
        .findFirst()
        .orElse("");
  }

  /** The plain text form. */
  String plain() {
    return text("text/plain");
  }

  /** The HTML form. */
  String html() {
    return text("text/html");
  }
}
