package org.paperround.source.feed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paperround.source.UnreadableInputException;

/**
 * Tells the encoding of a feed: a byte-order mark wins over the XML declaration, which wins over
 * the header that the feed came with, which wins over UTF-8. (RFC 7303 puts the header before the
 * declaration; but servers set one header for all their files.) What is said to be of the ISO
 * 8859-1 family is read as UTF-8 as well, because it often is, and bytes that are not UTF-8 mean
 * windows-1252, as in browsers. A beginning that can be nothing but UTF-8 wins over declaration and
 * header. A feed packed with gzip is unpacked.
 */
final class FeedText {

  private static final int HEAD = 2_048;

  private static final Pattern DECLARED =
      Pattern.compile(
          "<\\?xml[^>]{0,200}?encoding\\s{0,20}=\\s{0,20}[\"']\\s{0,20}([A-Za-z0-9._:-]{1,40})");

  /** Encodings that {@link Utf8Reader} reads beside UTF-8. */
  private static final Set<String> LATIN = Set.of("ISO-8859-1", "US-ASCII", "windows-1252");

  /** One of EBCDIC's family; the declaration, which all of them write alike, names the true one. */
  private static final String EBCDIC = "IBM037";

  private FeedText() {}

  /**
   * The characters of a body; a byte-order mark may stand at their beginning.
   *
   * @param header the name of the encoding in the header, if there is one
   * @throws UnreadableInputException if the body is an archive or a PDF
   */
  static Reader of(InputStream body, @Nullable String header) throws IOException {
    BufferedInputStream bytes = unpacked(body);
    byte[] head = head(bytes);
    Charset charset = charsetOf(head, header);
    return charset.equals(StandardCharsets.UTF_8)
        ? new Utf8Reader(bytes)
        : new InputStreamReader(bytes, charset);
  }

  private static BufferedInputStream unpacked(InputStream body) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(new LimitedBody(body), 65_536);
    String start = hex(head(bytes));
    if (!start.startsWith("1f8b") && !start.equals("1f")) {
      return bytes;
    }
    return new BufferedInputStream(new LimitedBody(Unpacked.of(bytes)), 65_536);
  }

  private static byte[] head(BufferedInputStream bytes) throws IOException {
    bytes.mark(HEAD);
    byte[] head = bytes.readNBytes(HEAD);
    bytes.reset();
    return head;
  }

  private static String hex(byte[] head) {
    return HexFormat.of().formatHex(Arrays.copyOf(head, Math.min(4, head.length)));
  }

  private static Charset charsetOf(byte[] head, @Nullable String header) {
    String start = hex(head);
    if (start.startsWith("1f8b") || start.startsWith("504b0304")) {
      throw new UnreadableInputException("the feed is compressed: unpack it first");
    }
    if (start.equals("25504446")) {
      throw new UnreadableInputException("this is a PDF, not a feed");
    }
    if (start.equals("0000feff") || start.equals("fffe0000")) {
      return Charset.forName("UTF-32");
    }
    if (start.startsWith("efbbbf")) {
      return StandardCharsets.UTF_8;
    }
    if (start.startsWith("feff")) {
      return StandardCharsets.UTF_16BE;
    }
    if (start.startsWith("fffe")) {
      return StandardCharsets.UTF_16LE;
    }
    if (start.length() == 8 && start.contains("00")) {
      Optional<Charset> wide = byZeros(start);
      if (wide.isPresent()) {
        return wide.get();
      }
    }
    if (start.equals("4c6fa794")) {
      return ebcdic(head);
    }
    if (Utf8Sign.isIn(head)) {
      return StandardCharsets.UTF_8;
    }
    return declared(new String(head, StandardCharsets.ISO_8859_1))
        .or(
            () ->
                Optional.ofNullable(header).filter(name -> !isJson(head)).flatMap(FeedText::named))
        .orElse(StandardCharsets.UTF_8);
  }

  /** Without a mark, the zeros of wide characters tell: the first signs of a feed are ASCII. */
  private static Optional<Charset> byZeros(String start) {
    if (start.startsWith("000000")) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (start.endsWith("000000")) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (start.matches("00(?!00)..00(?!00)..")) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return start.matches("(?!00)..00(?!00)..00")
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  private static Charset ebcdic(byte[] head) {
    if (!Charset.isSupported(EBCDIC)) {
      throw new UnreadableInputException("the feed is in EBCDIC, which cannot be read here");
    }
    Charset family = Charset.forName(EBCDIC);
    Matcher declared = DECLARED.matcher(new String(head, family));
    return declared.find() && Charset.isSupported(declared.group(1))
        ? Charset.forName(declared.group(1))
        : family;
  }

  private static boolean isJson(byte[] head) {
    return JsonStart.in(new String(head, StandardCharsets.ISO_8859_1)) >= 0;
  }

  private static Optional<Charset> declared(String head) {
    Matcher declared = DECLARED.matcher(head);
    return declared.find() ? named(declared.group(1)) : Optional.empty();
  }

  /** The encoding of a name; that of bytes that could be read as single ones. */
  private static Optional<Charset> named(String name) {
    try {
      Charset charset = Charset.forName(name.strip().toLowerCase(Locale.ROOT));
      // The beginning could be read as single bytes, so UTF-16 or UTF-32 cannot be true.
      boolean utf8 = charset.name().startsWith("UTF-") || LATIN.contains(charset.name());
      return Optional.of(utf8 ? StandardCharsets.UTF_8 : charset);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
