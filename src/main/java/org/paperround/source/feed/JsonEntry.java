package org.paperround.source.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one item of a JSON Feed. */
final class JsonEntry {

  private static final int LONGEST_NAMES = 200_000;

  private final String base;
  private final Map<String, String> texts = new HashMap<>();
  private final List<String> pdfs = new ArrayList<>();
  private List<String> authors = List.of();
  private List<String> tags = List.of();

  /**
   * An item.
   *
   * @param base the feed's own address, for relative ones; may be empty
   */
  JsonEntry(String base) {
    this.base = base;
  }

  /**
   * Reads the object that the parser stands at, to its end.
   *
   * @param feedAuthors the authors of the whole feed, for an item that names none
   */
  FeedEntry read(JsonParser json, List<String> feedAuthors) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      field(json.currentName(), json);
    }
    List<String> names = authors.stream().filter(n -> n.length() <= LONGEST_NAMES).toList();
    return new FeedEntry(
        text("title"),
        text("summary"),
        text("content_html", "content_text"),
        names.isEmpty() ? feedAuthors : names,
        tags,
        text("date_published", "date_modified"),
        text("id").stream().map(String::strip).toList(),
        links(),
        text("external_url", "doi", "_doi"),
        pdfs,
        "",
        "");
  }

  private void field(String name, JsonParser json) throws IOException {
    json.nextToken();
    switch (name) {
      case "title",
          "summary",
          "content_html",
          "content_text",
          "date_published",
          "date_modified",
          "id",
          "url",
          "external_url",
          "doi",
          "_doi" ->
          texts.put(name, JsonValues.text(json));
      case "author", "authors" -> {
        List<String> names = JsonValues.names(json);
        authors = names.isEmpty() ? authors : names;
      }
      case "tags" -> tags = JsonValues.texts(json);
      case "attachments" -> attachments(json);
      default -> json.skipChildren();
    }
  }

  private void attachments(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    for (JsonToken token = json.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        attachment(json);
      } else {
        json.skipChildren();
      }
    }
  }

  private void attachment(JsonParser json) throws IOException {
    String url = "";
    String type = "";
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "url" -> url = JsonValues.text(json);
        case "mime_type" -> type = JsonValues.text(json);
        default -> json.skipChildren();
      }
    }
    if (pdfs.isEmpty() && type.equalsIgnoreCase("application/pdf")) {
      WrittenAddress.of(url, base).ifPresent(pdfs::add);
    }
  }

  private List<String> links() {
    Stream<String> written =
        Stream.concat(
            text("url", "external_url").stream(),
            text("id").stream().filter(id -> id.startsWith("http")));
    return written
        .map(address -> WrittenAddress.of(address, base))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private List<String> text(String... names) {
    return Stream.of(names)
        .map(name -> texts.getOrDefault(name, ""))
        .filter(text -> !text.isBlank())
        .toList();
  }
}
