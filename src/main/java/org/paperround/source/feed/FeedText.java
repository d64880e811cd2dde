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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paperround.source.UnreadableInputException;

/**
 * Tells the encoding of a feed: a byte-order mark wins over the XML declaration, which wins over
 * UTF-8. As in browsers, ISO 8859-1 and ASCII mean windows-1252.
 */
final class FeedText {

  private static final int HEAD = 2_048;

  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

  private FeedText() {}

  /**
   * The characters of a body; a byte-order mark may stand at their beginning.
   *
   * @throws UnreadableInputException if the body is compressed or a PDF
   */
  static Reader of(InputStream body) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(body, 65_536);
    bytes.mark(HEAD);
    byte[] head = bytes.readNBytes(HEAD);
    bytes.reset();
    Charset charset = charsetOf(head);
    return charset.equals(StandardCharsets.UTF_8)
        ? new Utf8Reader(bytes)
        : new InputStreamReader(bytes, charset);
  }

  private static Charset charsetOf(byte[] head) {
    String start = HexFormat.of().formatHex(Arrays.copyOf(head, Math.min(4, head.length)));
    if (start.startsWith("1f8b") || start.startsWith("504b0304")) {
      throw new UnreadableInputException("the feed is compressed: unpack it first");
    }
    if (start.equals("25504446")) {
      throw new UnreadableInputException("this is a PDF, not a feed");
    }
    if (start.equals("0000feff") || start.equals("fffe0000")) {
      return Charset.forName("UTF-32");
    }
    if (start.startsWith("feff") || start.startsWith("003c") || start.startsWith("007b")) {
      return StandardCharsets.UTF_16BE;
    }
    if (start.startsWith("fffe") || start.startsWith("3c00") || start.startsWith("7b00")) {
      return StandardCharsets.UTF_16LE;
    }
    return start.startsWith("efbbbf") ? StandardCharsets.UTF_8 : declared(head);
  }

  private static Charset declared(byte[] head) {
    Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    if (!declared.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      Charset charset = Charset.forName(declared.group(1));
      if (charset.equals(StandardCharsets.ISO_8859_1)
          || charset.equals(StandardCharsets.US_ASCII)) {
        return Charset.forName("windows-1252");
      }
      // The declaration could be read as single bytes, so this one cannot be true.
      return charset.name().startsWith("UTF-") ? StandardCharsets.UTF_8 : charset;
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
