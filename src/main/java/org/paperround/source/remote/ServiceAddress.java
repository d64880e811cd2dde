package org.paperround.source.remote;

import java.net.URI;
import java.util.Optional;

/** The address in the settings of a source, checked. */
public final class ServiceAddress {

  private ServiceAddress() {}

  /**
   * The address that is set.
   *
   * @throws IllegalArgumentException with a sentence for the operator if it is no web address
   */
  public static Optional<URI> in(SourceSettings settings) {
    settings.url().ifPresent(url -> require(settings, url));
    return settings.url();
  }

  /**
   * The address of a service up to its paths, without a slash at its end.
   *
   * @param usual its public address, taken where none is set
   * @throws IllegalArgumentException with a sentence for the operator if what is set is no web
   *     address or has a query
   */
  public static String base(SourceSettings settings, String usual) {
    String base = in(settings).map(URI::toString).orElse(usual);
    if (base.indexOf('?') >= 0 || base.indexOf('#') >= 0) {
      throw new IllegalArgumentException(
          "the url of the source %s must end before any ? or #".formatted(settings.name()));
    }
    return base.replaceFirst("/++$", "");
  }

  private static void require(SourceSettings settings, URI url) {
    boolean web =
        "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
    if (!web || url.getHost() == null) {
      throw new IllegalArgumentException(
          "the url of the source %s must be an address with http or https, not \"%s\""
              .formatted(settings.name(), url));
    }
  }
}
