package org.paperround.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The arguments of {@code preflight}.
 *
 * @param to whom the mail is sent to
 * @param file where the mail is written to
 * @param json whether the report is for a program
 * @param accept the checks that are accepted, none of them named for all; empty to run instead
 * @param by who accepts them
 */
record PreflightArguments(
    Optional<String> to,
    Optional<Path> file,
    boolean json,
    Optional<List<String>> accept,
    String by) {

  static final String USAGE =
      """
      preflight [--to ADDRESS] [--file FILE] [--json]
        --to      send the mail that is checked to this address, as digests are sent
        --file    write one like it to this file
        --json    print the report for a program
      preflight --accept CHECK[,CHECK …] | --accept all  [--by NAME]
        let rounds begin in spite of what was found""";

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong with it
   */
  static PreflightArguments parse(List<String> args) {
    Optional<String> to = Optional.empty();
    Optional<Path> file = Optional.empty();
    Optional<List<String>> accept = Optional.empty();
    boolean json = false;
    String by = System.getProperty("user.name", "the operator");
    Iterator<String> words = args.iterator();
    while (words.hasNext()) {
      String word = words.next();
      switch (word) {
        case "--to" -> to = Optional.of(valueOf(word, words));
        case "--file" -> file = Optional.of(Path.of(valueOf(word, words)));
        case "--json" -> json = true;
        case "--accept" -> accept = Optional.of(checks(valueOf(word, words)));
        case "--by" -> by = valueOf(word, words);
        default ->
            throw new IllegalArgumentException("There is no option " + word + ". Usage:\n" + USAGE);
      }
    }
    if (accept.isPresent() && (to.isPresent() || file.isPresent())) {
      throw new IllegalArgumentException(
          "Nothing is checked while something is accepted. Usage:\n" + USAGE);
    }
    return new PreflightArguments(to, file, json, accept, by);
  }

  private static String valueOf(String option, Iterator<String> words) {
    String value = words.hasNext() ? words.next() : "";
    if (value.isBlank() || value.startsWith("--")) {
      throw new IllegalArgumentException(option + " needs a value. Usage:\n" + USAGE);
    }
    return value;
  }

  private static List<String> checks(String value) {
    return value.equals("all")
        ? List.of()
        : Arrays.stream(value.split(",")).map(String::strip).filter(id -> !id.isEmpty()).toList();
  }
}
