package org.paperround.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a part of a query is looked for in. */
enum KeywordField {
  /** Title or abstract. */
  ANYWHERE("anywhere"),
  TITLE("title", "ti"),
  ABSTRACT("abstract", "abs"),
  AUTHOR("author", "authors", "au"),
  ORGANISATION("org", "organisation", "organization"),
  CATEGORY("cat", "category");

  private final List<String> names;

  KeywordField(String... names) {
    this.names = List.of(names);
  }

  /** The name that it goes by in a query. */
  String symbol() {
    return names.getFirst();
  }

  /** The field of a name as typed, in any case; {@link #ANYWHERE} cannot be named. */
  static Optional<KeywordField> named(String name) {
    return Arrays.stream(values())
        .filter(field -> field != ANYWHERE)
        .filter(field -> field.names.contains(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** The field with a symbol. */
  static KeywordField ofSymbol(String symbol) {
    return Arrays.stream(values())
        .filter(field -> field.symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }

  /** Whether what is looked for are words of a text. */
  boolean isText() {
    return switch (this) {
      case ANYWHERE, TITLE, ABSTRACT -> true;
      case AUTHOR, ORGANISATION, CATEGORY -> false;
    };
  }
}
