package org.paperround.source.fields;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object; null is absent, and a field of the wrong type is refused.
 *
 * @param object a JSON object
 */
public record JsonFields(JsonNode object) implements Fields {

  @Override
  public Optional<String> text(String field) {
    JsonNode value = value(field);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new IllegalArgumentException(field + " must be text");
    }
    return Optional.of(value.textValue()).filter(text -> !text.isBlank());
  }

  @Override
  public List<String> list(String field, Function<String, List<String>> split) {
    JsonNode value = value(field);
    if (value == null) {
      return List.of();
    }
    if (value.isTextual()) {
      return Fields.lines(split.apply(value.textValue()));
    }
    if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isTextual)) {
      throw new IllegalArgumentException(field + " must be text or an array of texts");
    }
    return Fields.lines(value.valueStream().map(JsonNode::textValue).toList());
  }

  @Override
  public int count(String field) {
    JsonNode value = value(field);
    if (value == null) {
      return 0;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
      throw new IllegalArgumentException(field + " must be a whole number from 0 up");
    }
    return value.intValue();
  }

  /** The value of a field; null if it is absent or JSON's null. */
  public @Nullable JsonNode value(String field) {
    JsonNode value = object.get(field);
    return value == null || value.isNull() ? null : value;
  }
}
