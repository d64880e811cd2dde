package org.paperround.source.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.paperround.paper.PlainText;
import org.paperround.source.fields.WebAddress;

/** Addresses as feeds write them. */
final class WrittenAddress {

  private static final int LONGEST = 2_000;

  private WrittenAddress() {}

  /**
   * The absolute http or https address that a text means; empty if it is none.
   *
   * @param base the address that relative ones start from; may be empty
   */
  static Optional<String> of(String text, String base) {
    if (text.length() > 2 * LONGEST) {
      return Optional.empty();
    }
    String written = PlainText.oneLine(text);
    if (written.isEmpty() || written.length() > LONGEST) {
      return Optional.empty();
    }
    String schemed = written.startsWith("www.") ? "https://" + written : written;
    try {
      URI uri = new URI(encoded(schemed));
      URI absolute = uri.isAbsolute() || base.isEmpty() ? uri : new URI(encoded(base)).resolve(uri);
      return WebAddress.in(absolute.toString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Spaces and signs that addresses must not have, in the form that they may have. */
  private static String encoded(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (" \"<>\\^`{|}".indexOf(c) >= 0 || (c == '%' && !isEncoded(text, i))) {
        out.append('%').append(String.format("%02X", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isEncoded(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }
}
