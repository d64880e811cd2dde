package org.paperround.inlet.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A piece of JSON from outside. Relays add fields as they like, so nothing is expected: what is
 * missing or of another kind is null or empty.
 */
record Fields(JsonNode node) {

  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");

  static Fields read(byte[] body) throws UnreadableCallException {
    try {
      return of(READER.readTree(body));
    } catch (IOException e) {
      throw new UnreadableCallException("not JSON");
    }
  }

  static Fields read(String text) throws UnreadableCallException {
    try {
      return of(READER.readTree(text));
    } catch (JsonProcessingException e) {
      throw new UnreadableCallException("not JSON");
    }
  }

  private static Fields of(@Nullable JsonNode node) {
    return new Fields(node == null ? MissingNode.getInstance() : node);
  }

  boolean isObject() {
    return node.isObject();
  }

  /** A piece within; one without anything where there is none. */
  Fields at(String name) {
    return new Fields(node.path(name));
  }

  /**
   * A text or number, stripped and without control characters, which no database takes all of; null
   * where there is none, or nothing but blanks.
   */
  @Nullable String text(String name) {
    JsonNode value = node.path(name);
    if (!value.isTextual() && !value.isNumber()) {
      return null;
    }
    String text = CONTROL.matcher(value.asText()).replaceAll(" ").strip();
    return text.isEmpty() ? null : text;
  }

  /** A text or number, or nothing. */
  String textOr(String name, String otherwise) {
    String text = text(name);
    return text == null ? otherwise : text;
  }

  boolean isTrue(String name) {
    return node.path(name).asBoolean(false);
  }

  /** The elements of an array; none where there is none. */
  List<Fields> list(String name) {
    return at(name).elements();
  }

  /** The elements of this array; none where it is no array. */
  List<Fields> elements() {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false).map(Fields::new).toList()
        : List.of();
  }

  /** A time as ISO 8601 writes it, with its offset. */
  @Nullable Instant time(String name) {
    String text = text(name);
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A time in seconds since 1970, with or without a fraction. */
  @Nullable Instant seconds(String name) {
    return Seconds.instant(text(name));
  }

  /** The whole of it, as a name for what has none. */
  @Override
  public String toString() {
    return node.toString();
  }
}
