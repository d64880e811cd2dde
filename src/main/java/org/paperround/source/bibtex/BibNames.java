package org.paperround.source.bibtex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paperround.paper.LatexText;
import org.paperround.paper.PlainText;

/**
 * The names in an author field, which the word "and" separates outside braces. {@code Ruiz, Ana}
 * becomes Ana Ruiz; a name in braces ({@code {The ATLAS Collaboration}}) stays whole. Names are
 * made readable here, because readers look for authors by them.
 */
final class BibNames {

  private static final Pattern AND = Pattern.compile("\\s(?i:and)(?=\\s)");

  private BibNames() {}

  static List<String> in(String field) {
    return split(field).stream()
        .map(BibNames::readable)
        .filter(name -> !name.isEmpty() && !name.toLowerCase(Locale.ROOT).equals("others"))
        .toList();
  }

  private static List<String> split(String field) {
    List<String> names = new ArrayList<>();
    Matcher and = AND.matcher(field);
    int from = 0;
    int depth = 0;
    int at = 0;
    while (and.find()) {
      depth += depth(field, at, and.start());
      at = and.start();
      if (depth == 0) {
        names.add(field.substring(from, and.start()));
        from = and.end();
      }
    }
    names.add(field.substring(from));
    return names;
  }

  private static String readable(String name) {
    return PlainText.oneLine(
        LatexText.readable(CaseBraces.removed(inOrder(name))).replaceAll("[{}]", ""));
  }

  /** {@code Last, First} and {@code Last, Jr, First}, where the commas are outside braces. */
  private static String inOrder(String name) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    int depth = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(name.substring(from, i).strip());
        from = i + 1;
      }
    }
    parts.add(name.substring(from).strip());
    return switch (parts.size()) {
      case 1 -> parts.getFirst();
      case 2 -> joined(parts.get(1), parts.get(0));
      default -> joined(parts.get(2), parts.get(0), parts.get(1));
    };
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }

  private static int depth(String text, int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return depth;
  }
}
