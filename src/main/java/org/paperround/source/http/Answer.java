package org.paperround.source.http;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param uri the address that answered in the end, after redirects
 * @param status 2xx, or one that the request calls readable
 * @param headers values by name in lower case
 * @param body the unpacked body, within the limits of size and time; reading beyond them throws a
 *     {@link FetchFailure}
 */
public record Answer(URI uri, int status, Map<String, List<String>> headers, InputStream body) {

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }
}
