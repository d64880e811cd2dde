package org.paperround.source.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the value that a parser stands at, of whatever type it is; what does not fit is empty. */
final class JsonValues {

  private static final int MOST = 10_000;

  private JsonValues() {}

  /** A text, or a number or truth value as text. */
  static String text(JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    if (token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
      return json.getText();
    }
    json.skipChildren();
    return "";
  }

  /** A text, or the texts of an array. */
  static List<String> texts(JsonParser json) throws IOException {
    List<String> texts = new ArrayList<>();
    if (json.currentToken() == JsonToken.START_ARRAY) {
      for (JsonToken token = json.nextToken();
          token != null && token != JsonToken.END_ARRAY;
          token = json.nextToken()) {
        add(texts, text(json));
      }
    } else {
      add(texts, text(json));
    }
    return texts;
  }

  /** The names of authors: texts, or objects with a {@code name}, one or an array of them. */
  static List<String> names(JsonParser json) throws IOException {
    List<String> names = new ArrayList<>();
    if (json.currentToken() != JsonToken.START_ARRAY) {
      add(names, name(json));
      return names;
    }
    for (JsonToken token = json.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      add(names, name(json));
    }
    return names;
  }

  private static String name(JsonParser json) throws IOException {
    return json.currentToken() == JsonToken.START_OBJECT ? member(json, "name") : text(json);
  }

  /** The text of one field of an object; reads the object to its end. */
  static String member(JsonParser json, String name) throws IOException {
    String found = "";
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = json.currentName().equals(name);
      json.nextToken();
      if (wanted) {
        found = text(json);
      } else {
        json.skipChildren();
      }
    }
    return found;
  }

  private static void add(List<String> texts, String text) {
    if (!text.isBlank() && texts.size() < MOST) {
      texts.add(text);
    }
  }
}
