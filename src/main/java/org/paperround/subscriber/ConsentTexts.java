package org.paperround.subscriber;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words of the forms by which people agreed, by their version: {@code consent-texts.json}. A
 * new version comes whenever words of the sign-up form or the confirmation page change; old ones
 * stay.
 */
public final class ConsentTexts {

  /** The version of the forms that are shown now. */
  public static final String CURRENT = "2026-11";

  private static final Map<String, String> TEXTS = read();

  private ConsentTexts() {}

  /** The words of a version; null if it is none of ours. */
  public static @Nullable String of(String version) {
    return TEXTS.get(version);
  }

  private static Map<String, String> read() {
    try (InputStream file = ConsentTexts.class.getResourceAsStream("consent-texts.json")) {
      return Map.copyOf(
          new ObjectMapper()
              .readValue(
                  Objects.requireNonNull(file), new TypeReference<Map<String, String>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
