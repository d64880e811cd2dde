package org.paperround.source.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.PlainText;

/**
 * Typed access to the fields of one JSON object. A field that is null or blank is a field that is
 * absent; one of the wrong type is an {@link IllegalArgumentException} that names it.
 */
record JsonFields(JsonNode object) {

  private static final int MAX_ADDRESS = 2_000;

  private static final int ISO_DATE_LENGTH = 10;

  /** The text of a field as it stands; empty if absent. */
  Optional<String> text(String field) {
    JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new IllegalArgumentException(field + " must be text");
    }
    return Optional.of(value.textValue()).filter(text -> !text.isBlank());
  }

  /** The non-blank strings of an array, or those that a text is split into. */
  List<String> list(String field, Function<String, List<String>> split) {
    JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      return List.of();
    }
    if (value.isTextual()) {
      return clean(split.apply(value.textValue()));
    }
    if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isTextual)) {
      throw new IllegalArgumentException(field + " must be text or an array of texts");
    }
    return clean(value.valueStream().map(JsonNode::textValue).toList());
  }

  /** A count from 0 up; 0 if absent. */
  int count(String field) {
    JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      return 0;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
      throw new IllegalArgumentException(field + " must be a whole number from 0 up");
    }
    return value.intValue();
  }

  /** An ISO date; of an ISO date and time, the date. */
  @Nullable LocalDate date(String field) {
    String text = text(field).map(String::strip).orElse(null);
    if (text == null) {
      return null;
    }
    boolean timeFollows =
        text.length() > ISO_DATE_LENGTH && "Tt ".indexOf(text.charAt(ISO_DATE_LENGTH)) >= 0;
    try {
      return LocalDate.parse(timeFollows ? text.substring(0, ISO_DATE_LENGTH) : text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s must be a day such as 2024-07-05, not \"%s\"".formatted(field, shortened(text)));
    }
  }

  /** An absolute http or https address. */
  @Nullable String address(String field) {
    String text = text(field).map(String::strip).orElse(null);
    if (text == null) {
      return null;
    }
    if (text.length() > MAX_ADDRESS || !isWebAddress(text)) {
      throw new IllegalArgumentException(
          "%s must be an absolute http or https address, not \"%s\""
              .formatted(field, shortened(text)));
    }
    return text;
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() != null
          && ("https".equalsIgnoreCase(uri.getScheme())
              || "http".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static List<String> clean(List<String> items) {
    return items.stream().map(PlainText::oneLine).filter(item -> !item.isEmpty()).toList();
  }

  private static String shortened(String text) {
    String line = PlainText.oneLine(text);
    return line.length() <= 60 ? line : line.substring(0, 60) + "…";
  }
}
