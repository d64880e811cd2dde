package org.paperround.source.arxivoai;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.paperround.paper.PlainText;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.input.Opening;

/**
 * Reads one answer of an OAI-PMH service in one go. Nothing outside the text is loaded and no
 * entity declared in it is known: a DOCTYPE is refused. What is broken at some place is read up to
 * there.
 */
final class OaiReader {

  private static final int DEEPEST = 50;
  private static final int HEAD = 8_192;

  private OaiReader() {}

  /**
   * Reads the answer; leaves the body open.
   *
   * @throws UnreadableInputException if it is none of OAI-PMH
   * @throws IOException if the body breaks off
   */
  static OaiPage read(InputStream body) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(body, HEAD);
    requireXml(Opening.peek(bytes, HEAD));
    CleanXml text =
        new CleanXml(new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)));
    OaiPageBuilder page = new OaiPageBuilder();
    try {
      read(factory().createXMLStreamReader(text), page);
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException broken) {
        throw broken;
      }
      page.brokenAt(e.getLocation() == null ? 0 : e.getLocation().getLineNumber());
    }
    return page.build();
  }

  private static void read(XMLStreamReader xml, OaiPageBuilder page) throws XMLStreamException {
    int depth = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw new UnreadableInputException("the answer nests elements without end");
          }
          page.start(depth, xml.getLocalName(), xml);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          page.end(xml.getLocalName());
          depth--;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            page.text(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        case XMLStreamConstants.DTD ->
            throw new UnreadableInputException(
                "the answer has a DOCTYPE, which OAI-PMH has not: it is refused");
        default -> {
          // Comments and instructions say nothing of papers.
        }
      }
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is loaded from outside");
        });
    return factory;
  }

  private static void requireXml(byte[] head) {
    String start = PlainText.oneLine(new String(head, StandardCharsets.UTF_8));
    String lower = start.toLowerCase(Locale.ROOT);
    if (start.isEmpty()) {
      throw new UnreadableInputException("the answer is empty");
    }
    if (!start.startsWith("<")) {
      throw new UnreadableInputException(
          "the answer is not OAI-PMH but the text \"%s\"".formatted(shortened(start)));
    }
    if (lower.startsWith("<html") || lower.startsWith("<!doctype html")) {
      throw new UnreadableInputException("the answer is an HTML page, not OAI-PMH");
    }
  }

  private static String shortened(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100) + "…";
  }
}
