package org.paperround.source.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paperround.source.UnreadableInputException;

/**
 * Reads JSON Feed 1.0 and 1.1, see https://www.jsonfeed.org/version/1.1. A feed whose {@code
 * version} is missing is known by its addresses; until it is known, its entries are held.
 */
final class JsonFeed {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(100)
                  .maxStringLength(LimitedBody.LIMIT)
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();

  private final EntryIntake intake;
  private final List<FeedEntry> held = new ArrayList<>();
  private List<String> authors = List.of();
  private String base;
  private boolean known;

  /**
   * A feed.
   *
   * @param base its address, for relative ones where it names no home page; may be empty
   */
  JsonFeed(EntryIntake intake, String base) {
    this.intake = intake;
    this.base = base;
  }

  /**
   * Reads the whole feed.
   *
   * @return whether it was there to its end
   * @throws UnreadableInputException if it is other JSON, or none
   */
  boolean read(Reader text) throws IOException {
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        field(json.currentName(), json);
      }
      requireFeed();
      return true;
    } catch (JsonProcessingException e) {
      requireFeed();
      intake.rejected("the JSON is broken or cut off here");
      return false;
    }
  }

  private void field(String name, JsonParser json) throws IOException {
    JsonToken value = json.nextToken();
    switch (name) {
      case "version" -> recognise(JsonValues.text(json).contains("jsonfeed.org/version"));
      case "feed_url" -> recognise(!JsonValues.text(json).isEmpty());
      case "home_page_url" -> {
        Optional<String> home = WrittenAddress.of(JsonValues.text(json), base);
        base = home.orElse(base);
        recognise(home.isPresent());
      }
      case "author", "authors" -> authors = JsonValues.names(json);
      case "items" -> {
        if (value == JsonToken.START_ARRAY) {
          items(json);
        } else {
          json.skipChildren();
        }
      }
      default -> json.skipChildren();
    }
  }

  private void items(JsonParser json) throws IOException {
    for (JsonToken token = json.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        take(new JsonEntry(base).read(json, authors));
      } else {
        json.skipChildren();
        if (known) {
          intake.rejected("the entry is no JSON object");
        }
      }
    }
  }

  private void take(FeedEntry entry) {
    if (known) {
      intake.entry(entry);
    } else {
      held.add(entry);
    }
  }

  private void recognise(boolean sign) {
    if (sign) {
      known = true;
      held.forEach(intake::entry);
      held.clear();
    }
  }

  private void requireFeed() {
    if (!known) {
      throw new UnreadableInputException(
          "this is JSON, but no JSON Feed: its version must be https://jsonfeed.org/version/1.1");
    }
  }
}
