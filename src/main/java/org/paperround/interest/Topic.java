package org.paperround.interest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.paperround.platform.language.Language;

/**
 * A subject with a short name that stands for many words.
 *
 * @param key short and stable, as it is stored and used in addresses: lower-case letters, digits
 *     and hyphens, at most 40 characters
 * @param label what people read, in English
 * @param translations the label in other languages, as far as there are any
 * @param words words and phrases that mean it, in lower case; each of them alone makes a paper one
 *     of this topic
 */
public record Topic(
    String key, String label, Map<Language, String> translations, List<String> words) {

  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  /**
   * Checks the shapes above.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  public Topic {
    translations = Map.copyOf(translations);
    words = List.copyOf(words);
    require(
        KEY.matcher(key).matches(),
        "the key \"" + key + "\" must be 1 to 40 lower-case letters, digits and hyphens");
    require(!label.isBlank(), "the label is empty");
    require(
        translations.values().stream().noneMatch(String::isBlank),
        "the label is empty in another language");
    require(!words.isEmpty(), "there are no words");
    for (String word : words) {
      require(!word.isBlank(), "a word is empty");
      require(
          word.equals(word.strip().toLowerCase(Locale.ROOT)),
          "the word \"" + word + "\" must be lower case without spaces around it");
      require(word.length() <= Term.MAX_TEXT, "a word is longer than 200 characters");
    }
    require(words.stream().distinct().count() == words.size(), "a word is given twice");
  }

  /** What people read in a language; the English label where there is no other. */
  public String labelIn(Language language) {
    return translations.getOrDefault(language, label);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
