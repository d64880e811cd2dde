package org.paperround.source.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The fields of an entry by their {@link XmlKey}. Where a field was never closed, the parser has
 * put the next ones into it: they are taken out again.
 */
final class XmlFields {

  /** Fields that may swallow others, because they should hold text alone. */
  private static final Set<String> TEXT_FIELDS =
      Set.of(
          "title",
          "link",
          "guid",
          "id",
          "description",
          "summary",
          "pubdate",
          "published",
          "updated",
          "category",
          "comments",
          "dc:creator",
          "dc:date",
          "dc:identifier",
          "dc:title",
          "arxiv:doi",
          "arxiv:announce_type",
          "prism:doi");

  /** Fields that can be told from HTML wherever they stand. */
  private static final Set<String> SWALLOWED =
      Set.of(
          "link",
          "guid",
          "id",
          "description",
          "summary",
          "pubdate",
          "published",
          "updated",
          "category",
          "author",
          "content",
          "content:encoded",
          "dc:creator",
          "dc:date",
          "dc:identifier",
          "arxiv:doi",
          "arxiv:announce_type",
          "prism:doi");

  private final Map<String, List<Element>> fields = new HashMap<>();

  XmlFields(Element entry) {
    List<Element> open = new ArrayList<>(List.of(entry));
    while (!open.isEmpty()) {
      Element parent = open.removeLast();
      for (Element child : List.copyOf(parent.children())) {
        String key = XmlKey.of(child);
        boolean swallowed = parent != entry;
        if (swallowed && !SWALLOWED.contains(key)) {
          continue;
        }
        if (swallowed) {
          child.remove();
        }
        fields.computeIfAbsent(key, k -> new ArrayList<>()).add(child);
        if (TEXT_FIELDS.contains(key)) {
          open.add(child);
        }
      }
    }
  }

  /** The elements of a name. */
  List<Element> all(String key) {
    return fields.getOrDefault(key, List.of());
  }

  /** The texts of the elements of these names, in the order of the names; HTML stays HTML. */
  List<String> texts(String... keys) {
    return Stream.of(keys)
        .flatMap(key -> all(key).stream())
        .map(XmlFields::text)
        .filter(text -> !text.isBlank())
        .toList();
  }

  /** What an element holds: its text, or its elements as HTML. */
  static String text(Element element) {
    return element.childrenSize() == 0 ? element.wholeText() : markup(element);
  }

  private static String markup(Element element) {
    // Beside elements, CDATA is text that has lost its escapes.
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode && node.nodeName().equals("#cdata")) {
        return element.wholeText();
      }
    }
    return element.html();
  }
}
