package org.paperround.web.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;

/** The text of a mail's parts. */
final class MailParts {

  private MailParts() {}

  /** The first part of a type such as {@code text/html}; empty if there is none. */
  static String text(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return String.valueOf(part.getContent());
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        String text = text(parts.getBodyPart(i), type);
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return "";
  }
}
