package org.paperround.subscriber;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.language.Language;

/**
 * The words of the forms by which people agreed, by their version: {@code consent-texts.json}. A
 * new version comes whenever words of the sign-up form or the confirmation page change; old ones
 * stay.
 */
public final class ConsentTexts {

  /** The version of the forms that are shown now; translations add their language. */
  private static final String CURRENT = "2026-11";

  private static final Map<String, String> TEXTS = read();

  private ConsentTexts() {}

  /** The version of the forms that are shown now in a language. */
  public static String current(Language language) {
    return language == Language.ENGLISH ? CURRENT : CURRENT + "-" + language.code();
  }

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
