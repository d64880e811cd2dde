package org.paperround.interest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.language.Language;

/** Reads a catalogue of topics; its errors name the file, the place and the fault. */
final class TopicsFile {

  private static final String BUNDLED = "/topics.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** One entry as it stands in the file, where anything can be missing. */
  record Entry(
      @Nullable String key,
      @Nullable String label,
      @Nullable Map<String, @Nullable String> translations,
      @Nullable List<@Nullable String> words) {}

  private TopicsFile() {}

  static Topics read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": cannot be read (" + e + ")", e);
    }
  }

  static Topics readBundled() {
    try (InputStream in = TopicsFile.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IllegalStateException(BUNDLED + " is missing from the program");
      }
      return read(in, BUNDLED);
    } catch (IOException e) {
      throw new IllegalStateException(BUNDLED + " cannot be read", e);
    }
  }

  private static Topics read(InputStream in, String name) throws IOException {
    @Nullable Entry[] entries;
    try {
      entries = JSON.readValue(in, Entry[].class);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new IllegalArgumentException(
          name + ", line " + line + ": " + e.getOriginalMessage(), e);
    }
    List<Topic> topics = new ArrayList<>();
    for (@Nullable Entry entry : entries) {
      try {
        topics.add(topic(entry));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            name + ", topic " + (topics.size() + 1) + ": " + e.getMessage(), e);
      }
    }
    try {
      return new Topics(topics);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  private static Topic topic(@Nullable Entry entry) {
    if (entry == null || entry.key() == null || entry.label() == null || entry.words() == null) {
      throw new IllegalArgumentException("it must have key, label and words");
    }
    List<String> words = new ArrayList<>();
    for (@Nullable String word : entry.words()) {
      words.add(word == null ? "" : word);
    }
    return new Topic(entry.key(), entry.label(), translations(entry.translations()), words);
  }

  private static Map<Language, String> translations(@Nullable Map<String, @Nullable String> given) {
    Map<Language, String> translations = new EnumMap<>(Language.class);
    if (given != null) {
      given.forEach(
          (code, label) ->
              translations.put(
                  Language.of(code)
                      .orElseThrow(
                          () -> new IllegalArgumentException("there is no language " + code)),
                  label == null ? "" : label));
    }
    return translations;
  }
}
