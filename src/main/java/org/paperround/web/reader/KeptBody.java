package org.paperround.web.reader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The body of an answer, compressed, as nearly everyone asks for it. */
final class KeptBody {

  private static final int TAG_BYTES = 12;

  private final byte[] gzip;
  private final String tag;

  private KeptBody(byte[] gzip, String tag) {
    this.gzip = gzip;
    this.tag = tag;
  }

  static KeptBody of(String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
      return new KeptBody(compressed(plain), HexFormat.of().formatHex(digest, 0, TAG_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] compressed(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Made of the text alone, so the same whichever process made it. */
  String tag() {
    return tag;
  }

  byte[] gzip() {
    return gzip;
  }

  byte[] plain() {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int size() {
    return gzip.length;
  }
}
