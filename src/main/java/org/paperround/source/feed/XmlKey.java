package org.paperround.source.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Names elements the same way in every feed: those of RSS and Atom by their local name, others with
 * the customary prefix of their vocabulary, such as {@code dc:creator}; all in lower case. Prefixes
 * that a feed forgot to declare mean what they usually mean. A prefix that means nothing known but
 * is that of the feed itself, as in {@code <x:rss>}, is that of RSS or Atom.
 */
final class XmlKey {

  /** Parts of namespace names; versions, {@code www.} and slashes at the end differ. */
  private static final Map<String, String> VOCABULARIES =
      Map.ofEntries(
          Map.entry("purl.org/dc/elements", "dc:"),
          Map.entry("purl.org/dc/terms", "dcterms:"),
          Map.entry("arxiv.org/schemas", "arxiv:"),
          Map.entry("prismstandard.org", "prism:"),
          Map.entry("purl.org/rss/1.0/modules/content", "content:"),
          Map.entry("search.yahoo.com/mrss", "media:"),
          Map.entry("itunes.com/dtds", "itunes:"),
          Map.entry("w3.org/1999/xhtml", "xhtml:"),
          Map.entry("w3.org/1999/02/22-rdf-syntax", "rdf:"),
          Map.entry("w3.org/2005/atom", ""),
          Map.entry("purl.org/atom/ns", ""),
          Map.entry("my.netscape.com/rdf/simple", ""),
          Map.entry("channel.netscape.com/rdf/simple", ""),
          Map.entry("my.netscape.com/publish/formats", ""),
          Map.entry("backend.userland.com", ""));

  private static final Set<String> CORE_PREFIXES = Set.of("atom", "atom10", "rss", "a10");

  private static final Set<String> CUSTOMARY =
      Set.of(
          "dc",
          "dcterms",
          "arxiv",
          "prism",
          "content",
          "media",
          "itunes",
          "xhtml",
          "rdf",
          "feedburner",
          "slash",
          "wfw",
          "sy",
          "georss",
          "thr");

  private XmlKey() {}

  static String of(Element element) {
    String name = element.normalName();
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? "" : name.substring(0, colon);
    String local = name.substring(colon + 1);
    if (CORE_PREFIXES.contains(prefix)) {
      return local;
    }
    if (CUSTOMARY.contains(prefix)) {
      return name;
    }
    String namespace = element.tag().namespace().toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> vocabulary : VOCABULARIES.entrySet()) {
      if (namespace.contains(vocabulary.getKey())) {
        return vocabulary.getValue() + local;
      }
    }
    boolean rss = namespace.contains("purl.org/rss/1.0") && !namespace.contains("modules");
    return rss || isOfFeedAround(element, prefix) ? local : name;
  }

  private static boolean isOfFeedAround(Element element, String prefix) {
    if (prefix.isEmpty()) {
      return false;
    }
    for (Element around = element.parent(); around != null; around = around.parent()) {
      String name = around.normalName();
      if (XmlNames.isRoot(name) && name.startsWith(prefix + ":")) {
        return true;
      }
    }
    return false;
  }
}
