package org.paperround.source.fields;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.Optional;

/** Takes one value after the other out of a stream of JSON, none of them larger than a limit. */
public final class JsonElements {

  /** The largest value that is kept: its names and texts in characters, other parts as 8. */
  public static final int LIMIT = 1_000_000;

  private static final int PART = 8;

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private JsonElements() {}

  /**
   * Reads the value at whose first token the parser stands, to its end.
   *
   * @return empty if it is larger than {@link #LIMIT}; then it was passed over
   * @throws JsonEOFException if the input ends within it
   * @throws IOException if the input breaks off or is not valid JSON
   */
  public static Optional<JsonNode> read(JsonParser parser) throws IOException {
    long size = 0;
    int depth = 0;
    try (TokenBuffer kept = new TokenBuffer(parser)) {
      JsonToken token = parser.currentToken();
      while (true) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        size +=
            PART + (token.isScalarValue() || token == JsonToken.FIELD_NAME ? length(parser) : 0);
        if (size <= LIMIT) {
          kept.copyCurrentEvent(parser);
        }
        if (depth == 0) {
          break;
        }
        token = parser.nextToken();
        if (token == null) {
          throw new JsonEOFException(parser, null, "the JSON ends too early");
        }
      }
      return size > LIMIT ? Optional.empty() : Optional.of(tree(kept));
    }
  }

  private static int length(JsonParser parser) throws IOException {
    return parser.getTextLength();
  }

  private static JsonNode tree(TokenBuffer kept) throws IOException {
    try (JsonParser again = kept.asParser()) {
      return JSON.readTree(again);
    }
  }
}
