package org.paperround.source.huggingface;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the next page in {@code Link} headers, see RFC 8288, section 3. */
final class NextLink {

  private static final int LONGEST = 8_192;

  private final String text;
  private int at;

  private NextLink(String text) {
    this.text = text;
  }

  /**
   * The address of the first link with the relation {@code next} that stays with the server that
   * answered: same scheme, host and port. Links of another context ({@code anchor}) do not count,
   * and nothing counts behind a mistake.
   *
   * @param values the values of all {@code Link} headers
   * @param answered the address that answered
   */
  static Optional<URI> in(List<String> values, URI answered) {
    return values.stream()
        .filter(value -> value.length() <= LONGEST)
        .flatMap(value -> new NextLink(value).find().stream())
        .flatMap(target -> resolved(target, answered).stream())
        .findFirst();
  }

  private Optional<String> find() {
    while (true) {
      skip(" \t,");
      int end = text.indexOf('>', at);
      if (at >= text.length() || text.charAt(at) != '<' || end < 0) {
        return Optional.empty();
      }
      String target = text.substring(at + 1, end);
      at = end + 1;
      Map<String, String> parameters = parameters();
      String relations = parameters.getOrDefault("rel", "").toLowerCase(Locale.ROOT);
      if (Arrays.asList(relations.split("[ \t]+")).contains("next")
          && !parameters.containsKey("anchor")) {
        return Optional.of(target);
      }
    }
  }

  /** The parameters of a link; of those with one name the first counts. */
  private Map<String, String> parameters() {
    Map<String, String> parameters = new HashMap<>();
    skip(" \t");
    while (at < text.length() && text.charAt(at) == ';') {
      at++;
      skip(" \t");
      String name = until("=;, \t").toLowerCase(Locale.ROOT);
      skip(" \t");
      String value = "";
      if (at < text.length() && text.charAt(at) == '=') {
        at++;
        skip(" \t");
        value = at < text.length() && text.charAt(at) == '"' ? quoted() : until(";, \t");
      }
      parameters.putIfAbsent(name, value);
      skip(" \t");
    }
    return parameters;
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      value.append(text.charAt(at));
    }
    at = Math.min(text.length(), at + 1);
    return value.toString();
  }

  private String until(String ends) {
    int from = at;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  private void skip(String signs) {
    while (at < text.length() && signs.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private static Optional<URI> resolved(String target, URI answered) {
    try {
      URI uri = answered.resolve(new URI(target.strip()));
      boolean stays =
          answered.getScheme().equalsIgnoreCase(uri.getScheme())
              && answered.getRawAuthority().equalsIgnoreCase(uri.getRawAuthority());
      return stays ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
