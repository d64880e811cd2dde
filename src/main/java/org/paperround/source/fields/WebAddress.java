package org.paperround.source.fields;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Tells addresses that readers can be sent to from all that stands where an address should. */
public final class WebAddress {

  private static final int MAX_LENGTH = 2_000;

  private WebAddress() {}

  /** The absolute http or https address that a text is; empty for any other text. */
  public static Optional<String> in(String text) {
    String address = text.strip();
    return address.length() <= MAX_LENGTH && isWebAddress(address)
        ? Optional.of(address)
        : Optional.empty();
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() != null
          && ("https".equalsIgnoreCase(uri.getScheme())
              || "http".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
