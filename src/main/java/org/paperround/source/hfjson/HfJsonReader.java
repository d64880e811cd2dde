package org.paperround.source.hfjson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.paperround.source.ImportFormat;
import org.paperround.source.PaperReader;
import org.paperround.source.PaperSink;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.fields.Fields;
import org.paperround.source.input.Opening;

/**
 * Reads the answer of Hugging Face's daily papers interface, a bare array of any length, in
 * constant memory. An empty array is a day without papers. The shape is taken from a description of
 * the interface.
 */
@Singleton
public final class HfJsonReader implements PaperReader {

  private static final int FIRST = 1_024;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  @Override
  public ImportFormat format() {
    return ImportFormat.HF_JSON;
  }

  @Override
  public void read(InputStream body, LocalDate today, @Nullable LocalDate listDate, PaperSink sink)
      throws IOException {
    InputStream input = Opening.checked(body);
    if (Opening.isMarkup(Opening.peek(input, FIRST))) {
      throw new UnreadableInputException(
          "the file is a web page (HTML or XML): it must be the JSON of /api/daily_papers");
    }
    try (JsonParser parser = JSON.createParser(input)) {
      start(parser);
      DailyPapers papers = new DailyPapers(format().wireName(), today, listDate);
      if (papers.read(parser, sink) && somethingFollows(parser)) {
        sink.rejected("after the array", "more follows, which was not read");
      }
    }
  }

  private static void start(JsonParser parser) throws IOException {
    try {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new UnreadableInputException("the file holds only white space");
      }
      if (first == JsonToken.START_OBJECT) {
        throw new UnreadableInputException(ofObject(parser));
      }
      if (first != JsonToken.START_ARRAY) {
        throw new UnreadableInputException("the file is not the JSON array of daily papers");
      }
    } catch (JsonProcessingException e) {
      throw new UnreadableInputException("the file is not valid JSON");
    }
  }

  private static String ofObject(JsonParser parser) throws IOException {
    String error =
        ElementReader.read(parser)
            .map(object -> object.path("error"))
            .map(JsonNode::asText)
            .orElse("");
    return error.isBlank()
        ? "the file is a JSON object: daily papers are an array"
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
