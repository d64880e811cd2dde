package org.paperround.bounce.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What mail systems say in words. The file's first line that is found in a text decides. */
final class Sentences {

  private static final String FILE = "sentences.tsv";
  private static final Pattern ADDRESS =
      Pattern.compile("<?[^\\s<>()\",;:]{1,128}@[^\\s<>(),;]*>?");

  /** Who has not said it by then says it no more. */
  private static final int MOST_TEXT = 6_000;

  /** How far apart the pieces of a sentence may be, in characters. */
  private static final int GAP = 80;

  /**
   * A line of the file.
   *
   * @param cause what it means
   * @param pieces in lower case, in their order
   * @param system who says so
   */
  record Line(Cause cause, List<String> pieces, String system) {

    boolean isIn(String text) {
      String first = pieces.getFirst();
      for (int at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
        if (goesOn(text, at + first.length())) {
          return true;
        }
      }
      return false;
    }

    private boolean goesOn(String text, int from) {
      int end = from;
      for (String piece : pieces.subList(1, pieces.size())) {
        int next = text.indexOf(piece, end);
        if (next < 0 || next > end + GAP) {
          return false;
        }
        end = next + piece.length();
      }
      return true;
    }
  }

  private final List<Line> lines;

  Sentences(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  /** Why a mail failed, by its server's words; null if none of them is known. */
  @Nullable Cause reason(String text) {
    return find(text, Cause::isReason);
  }

  /** Whether a text has words for something. */
  boolean says(Cause cause, String text) {
    return find(text, cause::equals) != null;
  }

  private @Nullable Cause find(String text, Predicate<Cause> wanted) {
    String start = text.substring(0, Math.min(text.length(), MOST_TEXT));
    String plain = Words.lower(Words.line(ADDRESS.matcher(start).replaceAll("@")));
    for (Line line : lines) {
      if (wanted.test(line.cause()) && line.isIn(plain)) {
        return line.cause();
      }
    }
    return null;
  }

  /** The sentences of systems that pass. */
  Sentences only(Predicate<String> system) {
    return new Sentences(lines.stream().filter(line -> system.test(line.system())).toList());
  }

  /** Those of the file. */
  static Sentences known() {
    try (InputStream file =
            Objects.requireNonNull(Sentences.class.getResourceAsStream(FILE), FILE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return new Sentences(
          reader
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(Sentences::line)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  private static Line line(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 3 || columns[1].isBlank()) {
      throw new IllegalStateException(FILE + " has a line without three columns: " + line);
    }
    List<String> pieces = List.of(Words.lower(columns[1]).split(" \\* ", -1));
    return new Line(Cause.valueOf(columns[0]), pieces, columns[2]);
  }
}
