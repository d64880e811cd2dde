package org.paperround.source.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Reads the entry out of an {@code item} or {@code entry} element. Takes the element apart. */
final class XmlEntry {

  private static final int LONGEST_AUTHORS = 200_000;

  private final XmlFields fields;
  private final XmlLinks links;

  /**
   * Takes the element.
   *
   * @param base what relative addresses in the feed start from
   */
  XmlEntry(Element entry, WrittenBase base) {
    this.fields = new XmlFields(entry);
    this.links = new XmlLinks(entry, fields, base.in(entry));
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
        links.ids(),
        links.pages(),
        links.identifiers(),
        links.pdfs(),
        fields.texts("arxiv:announce_type").stream().findFirst().orElse(""),
        fields.texts("arxiv:comment").stream().findFirst().orElse(""));
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
