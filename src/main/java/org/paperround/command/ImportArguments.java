package org.paperround.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of {@code import}.
 *
 * @param format the format of all files; null to go by each file's ending
 * @param listDate the day of the lists, if given
 * @param files at least one
 */
record ImportArguments(@Nullable String format, @Nullable LocalDate listDate, List<Path> files) {

  private static final String USAGE =
      "Usage: import [--format page-text|page-html|hf-json|jsonl|csv|bibtex|feed]"
          + " [--list-date 2025-11-11] FILE …";

  ImportArguments {
    files = List.copyOf(files);
  }

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong with it
   */
  static ImportArguments parse(List<String> args) {
    String format = null;
    LocalDate listDate = null;
    List<Path> files = new ArrayList<>();
    Iterator<String> words = args.iterator();
    while (words.hasNext()) {
      String word = words.next();
      switch (word) {
        case "--format" -> format = valueOf(word, words);
        case "--list-date" -> listDate = date(valueOf(word, words));
        default -> files.add(file(word));
      }
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException(USAGE);
    }
    return new ImportArguments(format, listDate, files);
  }

  private static String valueOf(String option, Iterator<String> words) {
    if (!words.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value. " + USAGE);
    }
    return words.next();
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("The list date must look like 2025-11-11.", e);
    }
  }

  private static Path file(String word) {
    if (word.startsWith("--")) {
      throw new IllegalArgumentException("There is no option " + word + ". " + USAGE);
    }
    return Path.of(word);
  }

  /** The format of a file: the one given, else by its ending. */
  String formatOf(Path file) {
    if (format != null) {
      return format;
    }
    String name = file.toString();
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "jsonl" -> "jsonl";
      case "json" -> "hf-json";
      case "csv", "tsv" -> "csv";
      case "bib" -> "bibtex";
      case "html", "htm" -> "page-html";
      case "rss", "atom", "xml" -> "feed";
      default -> "page-text";
    };
  }
}
