package org.paperround.source.hfjson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import org.paperround.source.PaperSink;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.fields.Fields;
import org.paperround.source.fields.JsonElements;
import org.paperround.source.input.Opening;

/**
 * An input that should be nothing but the array of daily papers, of any length, read in constant
 * memory.
 *
 * @param what what people call it in messages, such as {@code the file}
 * @param papers how its papers are to be taken
 */
public record DailyPapersInput(String what, DailyPapers papers) {

  private static final int FIRST = 1_024;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  /**
   * Reads it to its end; what cannot be read is reported and the rest goes in. Does not close it.
   *
   * @return whether the array was read to its end
   * @throws UnreadableInputException if it is something else
   * @throws IOException if it ends or breaks off within the array
   */
  public boolean read(InputStream body, PaperSink sink) throws IOException {
    InputStream input = Opening.checked(body, what);
    if (Opening.isMarkup(Opening.peek(input, FIRST))) {
      throw new UnreadableInputException(
          what + " is a web page (HTML or XML): it must be the JSON of /api/daily_papers");
    }
    try (JsonParser parser = JSON.createParser(input)) {
      start(parser);
      boolean whole = papers.read(parser, sink);
      if (whole && somethingFollows(parser)) {
        sink.rejected("after the array", "more follows, which was not read");
      }
      return whole;
    }
  }

  private void start(JsonParser parser) throws IOException {
    try {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new UnreadableInputException(what + " holds only white space");
      }
      if (first == JsonToken.START_OBJECT) {
        throw new UnreadableInputException(ofObject(parser));
      }
      if (first != JsonToken.START_ARRAY) {
        throw new UnreadableInputException(what + " is not the JSON array of daily papers");
      }
    } catch (JsonProcessingException e) {
      throw new UnreadableInputException(what + " is not valid JSON");
    }
  }

  private String ofObject(JsonParser parser) throws IOException {
    String error =
        JsonElements.read(parser)
            .map(object -> object.path("error"))
            .map(JsonNode::asText)
            .orElse("");
    return error.isBlank()
        ? what + " is a JSON object: daily papers are an array"
        : "Hugging Face answered with an error: " + Fields.shortened(error);
  }

  private static boolean somethingFollows(JsonParser parser) throws IOException {
    try {
      return parser.nextToken() != null;
    } catch (JsonProcessingException e) {
      return true;
    }
  }
}
