package org.paperround.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person's name in folded words, the surname last where a comma tells it. Umlauts count like the
 * two letters that often stand for them: {@code M\u00fcller}, {@code Muller} and {@code Mueller}
 * are one.
 *
 * @param words the words; hyphenated ones in parts
 */
record AuthorName(List<String> words) {

  /** How well two names agree. */
  enum Agreement {
    NONE,
    /** It may be someone else: surname and initials agree, or one has a further surname. */
    POSSIBLE,
    /** Surname and a name that is spelt out agree, and nothing speaks against it. */
    FULL
  }

  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md");

  /** Not in {@code Michael}, {@code Samuel} or {@code Xue}. */
  private static final Pattern UMLAUT =
      Pattern.compile(
          "(?:^|(?<=[bcdfghklmnprstvwz])|(?<=j)(?=.er))([aou])e"
              + "(?=[bcdfghjkmnprstvwz]|l[a-z])");

  private static final Pattern COMMAS = Pattern.compile("[,\uff0c]");

  static AuthorName of(String name) {
    List<String> given = new ArrayList<>();
    String[] parts = COMMAS.split(name);
    for (int i = 1; i < parts.length; i++) {
      given.addAll(folded(parts[i]));
    }
    if (parts.length > 0) {
      given.addAll(folded(parts[0]));
    }
    List<String> bare = new ArrayList<>(given);
    bare.removeIf(SUFFIXES::contains);
    return new AuthorName(List.copyOf(bare.isEmpty() ? given : bare));
  }

  /** Compares the name a reader asked for with this one of a paper. */
  Agreement agreement(AuthorName asked) {
    return new NameComparison(asked.words, words).agreement();
  }

  private static List<String> folded(String part) {
    return Words.of(part).folded().stream()
        .map(word -> UMLAUT.matcher(word).replaceAll("$1"))
        .toList();
  }
}
