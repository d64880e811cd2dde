package org.paperround.testing;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.jsoup.Jsoup;

/** A received mail, opened. */
public final class ReceivedMail {

  private final MimeMessage message;

  public ReceivedMail(MimeMessage message) {
    this.message = message;
  }

  /** A mail as it came over the wire, one character a byte. */
  public ReceivedMail(String wire) {
    this(read(wire.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static MimeMessage read(byte[] wire) {
    try {
      return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(wire));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The decoded subject. */
  public String subject() {
    try {
      return message.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The only field of a name, unfolded. */
  public String header(String name) {
    try {
      String[] values = message.getHeader(name);
      if (values == null || values.length != 1) {
        throw new AssertionError(
            name + " is there " + (values == null ? 0 : values.length) + " times");
      }
      return values[0].replaceAll("\\R\\s+", " ");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The plain-text part, which comes first. */
  public String text() {
    return part(0, "text/plain");
  }

  /** The HTML part, which comes second. */
  public String html() {
    return part(1, "text/html");
  }

  private String part(int index, String type) {
    try {
      BodyPart part = ((Multipart) message.getContent()).getBodyPart(index);
      if (!part.isMimeType(type)) {
        throw new AssertionError("part " + index + " is " + part.getContentType());
      }
      return String.valueOf(part.getContent());
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The targets of all links of the HTML part. */
  public List<String> links() {
    return Jsoup.parse(html()).select("a[href]").eachAttr("href").stream().distinct().toList();
  }

  /** The path on our site of the first link that has this in it. */
  public String path(String piece) {
    return links().stream()
        .filter(link -> link.contains(piece))
        .map(link -> URI.create(link).getPath())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no link with " + piece + " in " + links()));
  }
}
