package org.paperround.source.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads the entry out of an {@code item} or {@code entry} element. Takes the element apart. */
final class XmlEntry {

  private static final int LONGEST_AUTHORS = 200_000;

  private final Element entry;
  private final XmlFields fields;
  private final WrittenBase base;

  /**
   * Takes the element.
   *
   * @param base what relative addresses in the feed start from
   */
  XmlEntry(Element entry, WrittenBase base) {
    this.entry = entry;
    this.fields = new XmlFields(entry);
    this.base = base;
  }

  /**
   * The entry.
   *
   * @param feedAuthors the authors of the whole feed, for an entry that names none
   */
  FeedEntry read(List<String> feedAuthors) {
    List<String> authors = authors();
    return new FeedEntry(
        fields.texts("title", "dc:title", "media:title"),
        fields.texts(
            "description",
            "summary",
            "abstract",
            "dc:description",
            "dcterms:abstract",
            "media:description",
            "itunes:summary",
            "itunes:subtitle"),
        fields.texts("content:encoded", "content", "xhtml:body", "body", "fullitem", "fullcontent"),
        authors.isEmpty() ? feedAuthors : authors,
        categories(),
        fields.texts(
            "published",
            "pubdate",
            "issued",
            "dc:date",
            "prism:publicationdate",
            "dcterms:issued",
            "dcterms:created",
            "created",
            "date",
            "updated",
            "modified",
            "dcterms:modified",
            "lastmod"),
        ids(),
        links(),
        identifiers(),
        pdfs(),
        fields.texts("arxiv:announce_type").stream().findFirst().orElse(""),
        fields.texts("arxiv:comment").stream().findFirst().orElse(""));
  }

  private List<String> ids() {
    return Stream.concat(fields.texts("guid", "id").stream(), Stream.of(entry.attr("rdf:about")))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .toList();
  }

  private List<String> links() {
    List<String> written = new ArrayList<>(fields.texts("feedburner:origlink"));
    atomLinks(link -> isAlternate(link) && isPage(link)).forEach(written::add);
    fields.all("link").forEach(link -> written.add(rssLink(link)));
    atomLinks(XmlEntry::isAlternate).forEach(written::add);
    fields.all("guid").stream()
        .filter(guid -> !guid.attr("ispermalink").equalsIgnoreCase("false"))
        .forEach(guid -> written.add(guid.wholeText()));
    fields.texts("prism:url").forEach(written::add);
    // Channel Definition Format, the oldest of all, has it here.
    written.add(entry.attr("href"));
    List<String> links = absolute(written.stream());
    return links.isEmpty() ? absolute(absoluteIds()) : links;
  }

  private Stream<String> absoluteIds() {
    return ids().stream().filter(id -> id.toLowerCase(Locale.ROOT).startsWith("http"));
  }

  /** The text of a link; of one that is closed at once, as HTML has it, the text after it. */
  private static String rssLink(Element link) {
    String text = link.wholeText();
    boolean after = text.isBlank() && link.attr("href").isEmpty();
    return after && link.nextSibling() instanceof TextNode next ? next.getWholeText() : text;
  }

  private List<String> identifiers() {
    List<String> found =
        new ArrayList<>(fields.texts("arxiv:doi", "prism:doi", "doi", "dc:identifier", "dc:doi"));
    atomLinks(link -> link.attr("title").equalsIgnoreCase("doi")).forEach(found::add);
    return found;
  }

  private List<String> pdfs() {
    Predicate<Element> pdf =
        link ->
            link.attr("type").equalsIgnoreCase("application/pdf")
                || link.attr("title").equalsIgnoreCase("pdf");
    Stream<String> enclosures =
        fields.all("enclosure").stream().filter(pdf).map(element -> element.attr("url"));
    return absolute(Stream.concat(atomLinks(pdf), enclosures));
  }

  private Stream<String> atomLinks(Predicate<Element> wanted) {
    return fields.all("link").stream().filter(wanted).map(link -> link.attr("href"));
  }

  private static boolean isAlternate(Element link) {
    return link.attr("rel").isEmpty() || link.attr("rel").equalsIgnoreCase("alternate");
  }

  private static boolean isPage(Element link) {
    return link.attr("type").isEmpty() || link.attr("type").contains("html");
  }

  private List<String> absolute(Stream<String> addresses) {
    String entryBase = base.in(entry);
    return addresses
        .map(address -> WrittenAddress.of(address, entryBase))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private List<String> categories() {
    return Stream.concat(
            fields.all("arxiv:primary_category").stream().map(element -> element.attr("term")),
            Stream.of("category", "dc:subject", "prism:keyword")
                .flatMap(key -> fields.all(key).stream())
                .map(XmlEntry::category))
        .filter(category -> !category.isBlank())
        .toList();
  }

  private static String category(Element element) {
    String term = element.attr("term");
    return term.isEmpty() ? element.wholeText() : term;
  }

  private List<String> authors() {
    List<String> creators = sensible(fields.texts("dc:creator").stream());
    if (!creators.isEmpty()) {
      return creators;
    }
    List<String> authors = authors(fields.all("author"));
    return authors.isEmpty() ? sensible(fields.texts("itunes:author").stream()) : authors;
  }

  /** The names in author elements: those of Atom have the name in an element of its own. */
  static List<String> authors(List<Element> elements) {
    List<String> names = new ArrayList<>();
    for (Element element : elements) {
      List<Element> named =
          element.children().stream().filter(child -> XmlKey.of(child).equals("name")).toList();
      if (!named.isEmpty()) {
        named.forEach(name -> names.add(name.wholeText()));
      } else if (element.childrenSize() == 0) {
        names.add(element.wholeText());
      }
    }
    return sensible(names.stream());
  }

  private static List<String> sensible(Stream<String> texts) {
    return texts.filter(text -> !text.isBlank() && text.length() <= LONGEST_AUTHORS).toList();
  }
}
