package org.paperround.source.pagehtml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.paperround.source.PaperSink;
import org.paperround.source.hfjson.DailyPapers;

/** The data of the page for its own scripts: JSON in an attribute, with the array of papers. */
final class EmbeddedPapers {

  private static final String ATTRIBUTE = "data-props";

  private static final String ARRAY = "dailyPapers";

  private static final JsonFactory JSON = new JsonFactory();

  private EmbeddedPapers() {}

  /**
   * Reads the first array of papers.
   *
   * @return whether there is one
   */
  static boolean read(Document page, DailyPapers papers, PaperSink sink) throws IOException {
    for (Element element : page.getElementsByAttribute(ATTRIBUTE)) {
      String props = element.attr(ATTRIBUTE);
      if (props.contains(ARRAY)) {
        try (JsonParser parser = JSON.createParser(props)) {
          if (goToArray(parser)) {
            papers.read(parser, sink);
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean goToArray(JsonParser parser) throws IOException {
    try {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean named = parser.currentName().equals(ARRAY);
        if (parser.nextToken() == JsonToken.START_ARRAY && named) {
          return true;
        }
        parser.skipChildren();
      }
      return false;
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
