package org.paperround.web.reader;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes feeds as XML. */
final class AtomWriter {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /** What XML 1.0 cannot hold in any way. */
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private AtomWriter() throws XMLStreamException {
    xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
  }

  /** The feed as a document in UTF-8. */
  static String write(AtomFeed feed) {
    try {
      AtomWriter writer = new AtomWriter();
      writer.feed(feed);
      return writer.text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a feed cannot be written", e);
    }
  }

  private void feed(AtomFeed feed) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeAttribute("xml:lang", feed.language());
    element("id", feed.id());
    element("title", feed.title());
    element("updated", time(feed.updated()));
    person(feed.author());
    link("self", feed.self(), "application/atom+xml");
    link("alternate", feed.page(), "text/html");
    for (AtomFeed.Entry entry : feed.entries()) {
      entry(entry);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(AtomFeed.Entry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    element("id", entry.id());
    element("title", entry.title());
    element("published", time(entry.published()));
    element("updated", time(entry.updated()));
    for (String author : entry.authors()) {
      person(author);
    }
    link("alternate", entry.page(), "text/html");
    for (String category : entry.categories()) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", clean(category));
    }
    String summary = entry.summary();
    if (summary != null && !summary.isEmpty()) {
      element("summary", summary);
    }
    xml.writeEndElement();
  }

  private void person(String name) throws XMLStreamException {
    xml.writeStartElement("author");
    element("name", name);
    xml.writeEndElement();
  }

  private void link(String relation, String address, String type) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", clean(address));
    xml.writeAttribute("type", type);
  }

  private void element(String name, String value) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(clean(value));
    xml.writeEndElement();
  }

  private static String clean(String value) {
    return NO_XML.matcher(value).replaceAll(" ");
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
