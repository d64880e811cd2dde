package org.paperround.source.bibtex;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jspecify.annotations.Nullable;
import org.paperround.source.fields.Fields;

/** Parses single blocks and remembers the abbreviations that earlier ones defined. */
final class EntryParser {

  /** The largest block, in characters. */
  static final int LIMIT = 1_000_000;

  /** Abbreviations of abbreviations can double without end. */
  private static final int LONGEST_STRING = 1_000;

  private static final int MOST_JOINED = 1_000;

  private final Lenient parser;

  EntryParser() {
    try {
      parser = new Lenient();
    } catch (ParseException e) {
      throw new IllegalStateException("the parser knows the names of the months", e);
    }
  }

  /**
   * The fields of an entry by their names in lower case, LaTeX and inner braces as they stand.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong with the entry
   */
  Map<String, String> entry(Block block) {
    Map<String, String> fields = new HashMap<>();
    for (BibTeXEntry entry : parse(block).getEntries().values()) {
      entry
          .getFields()
          .forEach(
              (key, value) ->
                  fields.put(key.getValue().toLowerCase(Locale.ROOT), value.toUserString()));
    }
    return fields;
  }

  /**
   * Remembers the abbreviation that a block defines.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong with it
   */
  void string(Block block) {
    for (BibTeXString string : parse(block).getStrings().values()) {
      String value = string.getValue().toUserString();
      boolean fits = value.length() <= LONGEST_STRING;
      // Flat, so that what is checked here cannot grow later.
      parser.addMacro(string.getKey().getValue(), fits ? value : "");
      if (!fits) {
        throw new IllegalArgumentException("the abbreviation is longer than 1,000 characters");
      }
    }
  }

  private BibTeXDatabase parse(Block block) {
    if (!block.closed()) {
      throw new IllegalArgumentException("the entry's closing brace is missing");
    }
    if (block.content().length() > LIMIT) {
      throw new IllegalArgumentException("the entry is larger than 1 MB");
    }
    if (block.content().chars().filter(c -> c == '#').limit(MOST_JOINED + 1L).count()
        > MOST_JOINED) {
      throw new IllegalArgumentException("the entry has more than 1,000 signs #");
    }
    try {
      return parser.parse(new StringReader(block.source()));
    } catch (ParseException e) {
      throw new IllegalArgumentException(reason(block, e), e);
    } catch (TokenMgrException | ObjectResolutionException e) {
      throw new IllegalArgumentException("the entry is not valid BibTeX", e);
    }
  }

  private static String reason(Block block, ParseException e) {
    if (e.currentToken == null || e.currentToken.next == null) {
      return "the entry is not valid BibTeX";
    }
    return ("the entry is not valid BibTeX at \"%s\" in line %d: is a comma, a quotation mark or a"
            + " brace missing before it?")
        .formatted(
            Fields.shortened(e.currentToken.next.image),
            block.line() + e.currentToken.next.beginLine - 1);
  }

  /** An abbreviation or cross-reference that leads nowhere spoils its field, not the entry. */
  private static final class Lenient extends BibTeXParser {

    Lenient() throws ParseException {}

    @Override
    public void checkStringResolution(Key key, @Nullable BibTeXString string) {
      // It then stands for itself.
    }

    @Override
    public void checkCrossReferenceResolution(Key key, @Nullable BibTeXEntry entry) {
      // What the other entry holds is not needed.
    }
  }
}
