package org.paperround.source.feed;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paperround.paper.PlainText;

/**
 * Names an entry that has neither title nor text by its address: by the words at the end of the
 * path if it ends in words, so that {@code https://j.example/2026/star-city.html} is "Star city",
 * else by host, path and query, such as {@code j.example/2026/item7}. An entry without an address
 * goes by its id or DOI as it is written.
 */
final class NamedByLink {

  private static final Pattern ENDING = Pattern.compile("(?i)\\.(?:x?html?|php|aspx?|pdf)$");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[-_+\\s]+");

  /** Two words or more, the first of letters alone; numbers and hashes are no words. */
  private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}(?: [\\p{L}\\p{N}&,.'’]{1,40})+");

  private NamedByLink() {}

  /** The title; empty if the entry has no address, id or DOI either. */
  static Optional<String> title(FeedEntry entry) {
    return Stream.of(entry.links(), entry.pdfs())
        .flatMap(List::stream)
        .findFirst()
        .map(NamedByLink::ofAddress)
        .or(() -> Stream.of(entry.ids(), entry.identifiers()).flatMap(List::stream).findFirst())
        .map(PlainText::oneLine)
        .filter(title -> !title.isEmpty());
  }

  private static String ofAddress(String address) {
    URI uri = URI.create(address);
    String path = uri.getPath().replaceFirst("/+$", "");
    String last = ENDING.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceFirst("");
    String words = BETWEEN_WORDS.matcher(PlainText.oneLine(last)).replaceAll(" ");
    if (WORDS.matcher(words).matches()) {
      int first = words.offsetByCodePoints(0, 1);
      return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }
    String host = String.valueOf(uri.getHost()).replaceFirst("^www\\.", "");
    return host + (uri.getQuery() == null ? path : uri.getPath() + "?" + uri.getQuery());
  }
}
