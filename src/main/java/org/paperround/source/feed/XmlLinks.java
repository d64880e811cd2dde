package org.paperround.source.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The addresses and names of an entry, each list with the best first.
 *
 * @param entry the element of the entry
 * @param fields its fields
 * @param base what relative addresses in it start from; may be empty
 */
record XmlLinks(Element entry, XmlFields fields, String base) {

  /** What the feed calls the entry. */
  List<String> ids() {
    return Stream.concat(fields.texts("guid", "id").stream(), Stream.of(entry.attr("rdf:about")))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .toList();
  }

  /** The absolute addresses of the entry's page. */
  List<String> pages() {
    List<String> pages = new ArrayList<>(absolute("feedburner:origlink", Element::wholeText));
    pages.addAll(links(link -> isAlternate(link) && isPage(link)));
    pages.addAll(absolute("link", XmlLinks::rssLink));
    pages.addAll(links(XmlLinks::isAlternate));
    pages.addAll(absolute("guid", XmlLinks::permanent));
    pages.addAll(absolute("prism:url", Element::wholeText));
    // Channel Definition Format, the oldest of all, has it here.
    WrittenAddress.of(entry.attr("href"), base).ifPresent(pages::add);
    return (pages.isEmpty() ? absoluteIds() : pages.stream()).distinct().toList();
  }

  /** DOIs and other names beyond the feed. */
  List<String> identifiers() {
    List<String> found =
        new ArrayList<>(fields.texts("arxiv:doi", "prism:doi", "doi", "dc:identifier", "dc:doi"));
    fields.all("link").stream()
        .filter(link -> link.attr("title").equalsIgnoreCase("doi"))
        .forEach(link -> found.add(link.attr("href")));
    return found;
  }

  /** The absolute addresses of its PDF. */
  List<String> pdfs() {
    Predicate<Element> pdf =
        link ->
            link.attr("type").equalsIgnoreCase("application/pdf")
                || link.attr("title").equalsIgnoreCase("pdf");
    List<String> enclosures =
        absolute("enclosure", element -> pdf.test(element) ? element.attr("url") : "");
    return Stream.concat(links(pdf).stream(), enclosures.stream()).distinct().toList();
  }

  private Stream<String> absoluteIds() {
    return ids().stream()
        .filter(id -> id.toLowerCase(Locale.ROOT).startsWith("http"))
        .flatMap(id -> WrittenAddress.of(id, base).stream());
  }

  /** The addresses of those of Atom's links that are wanted. */
  private List<String> links(Predicate<Element> wanted) {
    return absolute("link", link -> wanted.test(link) ? link.attr("href") : "");
  }

  /** The absolute addresses that the elements of a name mean. */
  private List<String> absolute(String key, Function<Element, String> written) {
    return fields.all(key).stream()
        .map(element -> WrittenAddress.of(written.apply(element), WrittenBase.of(element, base)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The text of a link; of one that is closed at once, as HTML has it, the text after it. */
  private static String rssLink(Element link) {
    String text = link.wholeText();
    boolean after = text.isBlank() && link.attr("href").isEmpty();
    return after && link.nextSibling() instanceof TextNode next ? next.getWholeText() : text;
  }

  private static String permanent(Element guid) {
    return guid.attr("ispermalink").equalsIgnoreCase("false") ? "" : guid.wholeText();
  }

  private static boolean isAlternate(Element link) {
    return link.attr("rel").isEmpty() || link.attr("rel").equalsIgnoreCase("alternate");
  }

  private static boolean isPage(Element link) {
    return link.attr("type").isEmpty() || link.attr("type").contains("html");
  }
}
