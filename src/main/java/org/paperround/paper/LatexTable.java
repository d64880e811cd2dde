package org.paperround.paper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of LaTeX: the rows of {@code latex.tsv}, read once. */
final class LatexTable {

  private static final LatexTable TABLE = load();

  private final Map<String, Macro> macros = new HashMap<>();
  private final Map<String, String> accents = new HashMap<>();
  private final Map<String, String> letters = new HashMap<>();
  private final Map<Integer, String> superscripts = new HashMap<>();
  private final Map<Integer, String> subscripts = new HashMap<>();

  private LatexTable() {}

  /** How a macro is shown. */
  enum Kind {
    /** By one sign. */
    SYMBOL,
    /** By one sign with as much space before as after it. */
    OPERATOR,
    /** By a word, kept apart from a word before it. */
    WORD,
    /** By its argument. */
    WRAP,
    /** By its argument; known without its backslash too. */
    BARE,
    /** By its argument, in which only escapes are resolved. */
    RAW,
    /** By its two arguments with a slash between them. */
    FRACTION,
    /** By its second argument and, in brackets, the address in its first. */
    LINK,
    /** By a space or nothing, and it has no argument. */
    DECLARE,
    /** Not at all, and neither is its argument. */
    DROP
  }

  /**
   * A macro.
   *
   * @param kind how it is shown
   * @param before the sign, or what stands before the argument
   * @param after what stands after the argument
   */
  record Macro(Kind kind, String before, String after) {}

  static @Nullable Macro macro(String name) {
    return TABLE.macros.get(name);
  }

  /** A letter with the accent of that name; empty if there is no such accent. */
  static Optional<String> accented(String accent, String letter) {
    return Optional.ofNullable(TABLE.accents.get(accent))
        .map(mark -> Normalizer.normalize(letter + mark, Normalizer.Form.NFC));
  }

  static boolean isAccent(String name) {
    return TABLE.accents.containsKey(name);
  }

  /** The letter in the alphabet of a macro, such as ℝ; null if there is none of its own. */
  static @Nullable String letter(String macro, String argument) {
    return TABLE.letters.get(macro + " " + argument);
  }

  /** The text as superscript ({@code ^}) or subscript; empty if a character has no such form. */
  static Optional<String> script(char sign, String text) {
    Map<Integer, String> forms = sign == '^' ? TABLE.superscripts : TABLE.subscripts;
    if (text.isEmpty() || !text.codePoints().allMatch(forms::containsKey)) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.append(forms.get(c)));
    return Optional.of(out.toString());
  }

  private static LatexTable load() {
    LatexTable table = new LatexTable();
    InputStream file = LatexTable.class.getResourceAsStream("/org/paperround/paper/latex.tsv");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(file, "latex.tsv"), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(table::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private void add(String line) {
    String[] row = line.split("\t", -1);
    String name = row[1];
    String value = row[2];
    switch (row[0]) {
      case "accent" -> accents.put(name, Character.toString(Integer.parseInt(value, 16)));
      case "letter" -> letters.put(name, value);
      case "up" -> superscripts.put(name.codePointAt(0), value);
      case "down" -> subscripts.put(name.codePointAt(0), value);
      default ->
          macros.put(
              name,
              new Macro(
                  Kind.valueOf(row[0].toUpperCase(Locale.ROOT)),
                  value,
                  row.length > 3 ? row[3] : ""));
    }
  }
}
