package org.paperround.source;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gives the reader for a format; every {@link PaperReader} bean is one. */
@Singleton
public class PaperReaders {

  private final Map<ImportFormat, PaperReader> readers = new EnumMap<>(ImportFormat.class);

  /**
   * Takes the readers, one for each format that can be read.
   *
   * @throws IllegalStateException if two readers claim one format
   */
  public PaperReaders(@All List<PaperReader> readers) {
    for (PaperReader reader : readers) {
      if (this.readers.put(reader.format(), reader) != null) {
        throw new IllegalStateException("two readers for " + reader.format().wireName());
      }
    }
  }

  /**
   * The reader for a format by its wire name, such as {@code page-text}.
   *
   * @throws IllegalArgumentException with a sentence that lists what can be read, if the name is no
   *     format or its format cannot be read yet
   */
  public PaperReader forFormat(String wireName) {
    Optional<ImportFormat> format = ImportFormat.ofWireName(wireName);
    if (format.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no import format \"%s\"; supported today: %s".formatted(wireName, supported()));
    }
    return forFormat(format.get());
  }

  /**
   * The reader for a format.
   *
   * @throws IllegalArgumentException with a sentence that lists what can be read, if the format
   *     cannot be read yet
   */
  public PaperReader forFormat(ImportFormat format) {
    PaperReader reader = readers.get(format);
    if (reader == null) {
      throw new IllegalArgumentException(
          "the format %s cannot be imported yet; supported today: %s"
              .formatted(format.wireName(), supported()));
    }
    return reader;
  }

  private String supported() {
    return readers.keySet().stream().map(ImportFormat::wireName).collect(Collectors.joining(", "));
  }
}
