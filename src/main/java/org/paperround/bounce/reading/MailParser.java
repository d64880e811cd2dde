package org.paperround.bounce.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.paperround.bounce.reading.Mail.Part;

/** Cuts a message into parts, within limits, so that no message takes long or much memory. */
final class MailParser {

  /** Reports stand before what they return, so what is behind this tells nothing new. */
  static final int MOST_OCTETS = 1_048_576;

  /** The type of what stands before the first part, or in place of all. */
  static final String PREAMBLE = "x-preamble";

  private static final int MOST_PART_OCTETS = 131_072;
  private static final int MOST_PARTS = 50;
  private static final int MOST_FIELDS = 2_000;
  private static final int MOST_DEPTH = 8;

  private static final MimeConfig CONFIG =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(-1)
          .setMaxHeaderCount(-1)
          .setMaxContentLen(-1)
          .setMalformedHeaderStartsBody(false)
          .setStrictParsing(false)
          .build();

  private final MimeTokenStream tokens =
      new MimeTokenStream(CONFIG, DecodeMonitor.SILENT, null, null);
  private final List<Fields.Field> header = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private int depth;

  private MailParser() {}

  /** The message, as far as it can be read; of an overlong one the beginning. */
  static Mail parse(byte[] message) {
    MailParser parser = new MailParser();
    parser.tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    try {
      parser.tokens.parse(new ByteArrayInputStream(message));
      parser.read();
    } catch (MimeException | IOException | RuntimeException e) {
      // What was read so far counts.
    }
    return new Mail(new Fields(parser.header), parser.parts);
  }

  private void read() throws MimeException, IOException {
    boolean isTop = true;
    EntityState state = tokens.getState();
    while (state != EntityState.T_END_OF_STREAM
        && parts.size() < MOST_PARTS
        && depth <= MOST_DEPTH) {
      switch (state) {
        case T_FIELD -> {
          if (isTop) {
            keep(tokens.getField());
          }
        }
        case T_END_HEADER -> isTop = false;
        case T_START_MULTIPART -> depth++;
        case T_END_MULTIPART -> depth--;
        case T_BODY -> parts.add(part());
        case T_PREAMBLE -> parts.add(preamble());
        default -> {}
      }
      state = tokens.next();
    }
  }

  private void keep(Field field) {
    if (header.size() < MOST_FIELDS) {
      String value = field.getBody() == null ? "" : field.getBody();
      header.add(
          new Fields.Field(
              field.getName(),
              Words.line(DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT))));
    }
  }

  private Part preamble() throws IOException {
    try (InputStream body = tokens.getInputStream()) {
      return new Part(PREAMBLE, Charsets.decode(body.readNBytes(MOST_PART_OCTETS), null));
    }
  }

  private Part part() throws IOException {
    String type = Words.lower(String.valueOf(tokens.getBodyDescriptor().getMimeType()));
    byte[] octets;
    try (InputStream body = tokens.getDecodedInputStream()) {
      octets = body.readNBytes(MOST_PART_OCTETS);
    }
    Charset declared = Charsets.named(tokens.getBodyDescriptor().getCharset());
    return new Part(type, Charsets.decode(octets, declared));
  }
}
