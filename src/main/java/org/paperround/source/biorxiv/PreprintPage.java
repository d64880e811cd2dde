package org.paperround.source.biorxiv;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.fields.Count;
import org.paperround.source.fields.Fields;
import org.paperround.source.fields.JsonElements;
import org.paperround.source.input.Opening;

/**
 * One answer of the interface: an object with {@code messages} and a {@code collection}, read
 * element by element.
 *
 * @param elements its elements in order; empty for one of more than 1 MB
 * @param total how many there are in all, as far as the server knows; it counts too many
 */
record PreprintPage(List<Optional<JsonNode>> elements, OptionalInt total) {

  private static final int FIRST = 1_024;

  /** More than that no page has: the interface gives 100. */
  private static final int MOST_ELEMENTS = 10_000;

  private static final Pattern NOTHING_FOUND = Pattern.compile("no \\w{1,20} found.*");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  /**
   * Reads an answer.
   *
   * @throws UnreadableInputException if it is something else, or reports an error
   * @throws IOException if it ends or breaks off too early
   */
  static PreprintPage read(InputStream body) throws IOException {
    InputStream input = Opening.checked(body, "the answer");
    if (Opening.isMarkup(Opening.peek(input, FIRST))) {
      throw new UnreadableInputException(
          "the answer is a web page (HTML or XML): it must be JSON with a collection");
    }
    try (JsonParser parser = JSON.createParser(input)) {
      return new Reading().page(parser);
    } catch (JsonProcessingException e) {
      if (e instanceof JsonEOFException
          || e.getOriginalMessage().startsWith("Unexpected end-of-input")) {
        throw new IOException("the JSON ends too early", e);
      }
      throw new UnreadableInputException("the answer is not valid JSON");
    }
  }

  private static final class Reading {

    private final List<Optional<JsonNode>> elements = new ArrayList<>();
    private OptionalInt total = OptionalInt.empty();
    private boolean collected;
    private boolean nothingFound;

    PreprintPage page(JsonParser parser) throws IOException {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new UnreadableInputException("the answer is no JSON object with a collection");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        if (field.equals("collection") && value == JsonToken.START_ARRAY) {
          collection(parser);
        } else if (field.equals("messages")) {
          JsonElements.read(parser).ifPresent(this::messages);
        } else {
          parser.skipChildren();
        }
      }
      if (parser.currentToken() != JsonToken.END_OBJECT) {
        throw new JsonEOFException(parser, null, "the JSON ends too early");
      }
      if (!collected && !nothingFound) {
        throw new UnreadableInputException("the answer is a JSON object without a collection");
      }
      return new PreprintPage(List.copyOf(elements), total);
    }

    private void collection(JsonParser parser) throws IOException {
      collected = true;
      for (JsonToken token = parser.nextToken();
          token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        if (token == null) {
          throw new JsonEOFException(parser, null, "the JSON ends too early");
        }
        if (elements.size() == MOST_ELEMENTS) {
          throw new UnreadableInputException("the answer has more than 10,000 items on one page");
        }
        elements.add(JsonElements.read(parser));
      }
    }

    private void messages(JsonNode messages) {
      for (JsonNode message : messages.isArray() ? messages : List.of(messages)) {
        String status = message.path("status").asText("").strip();
        if (NOTHING_FOUND.matcher(status.toLowerCase(Locale.ROOT)).matches()) {
          nothingFound = true;
        } else if (!status.isEmpty() && !status.equalsIgnoreCase("ok")) {
          throw new UnreadableInputException(
              "the server answered with an error: " + Fields.shortened(status));
        }
        OptionalInt announced = Count.in(message.path("total").asText(""));
        total = announced.isPresent() ? announced : total;
      }
    }
  }
}
