package org.paperround.source.fields;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Splits authors that stand in one text. Where there is a semicolon, only semicolons separate; else
 * the word "and" does, and a comma where every piece around it has two words or more ({@code Ana
 * Ruiz, Bo Li} are two authors, {@code Ruiz, Ana Maria} is one).
 */
public final class AuthorNames {

  private static final Pattern AND = Pattern.compile("(?<=\\s|^)and(?=\\s|$)");
  private static final Pattern TWO_WORDS = Pattern.compile("\\S+\\s+\\S.*");

  private AuthorNames() {}

  /** The names in a text, each as it is written. */
  public static List<String> split(String text) {
    if (text.indexOf(';') >= 0) {
      return List.of(text.split(";"));
    }
    return Arrays.stream(AND.split(text)).flatMap(AuthorNames::splitAtCommas).toList();
  }

  /** {@code Ruiz, A.} as A. Ruiz, {@code Ruiz, A., Jr.} as A. Ruiz Jr.; other names as they are. */
  public static String inReadingOrder(String name) {
    List<String> parts =
        Arrays.stream(name.split(",")).map(String::strip).filter(p -> !p.isEmpty()).toList();
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    return Stream.concat(
            Stream.of(parts.get(1), parts.get(0)), parts.subList(2, parts.size()).stream())
        .collect(Collectors.joining(" "));
  }

  private static Stream<String> splitAtCommas(String part) {
    List<String> pieces =
        Arrays.stream(part.split(",")).map(String::strip).filter(p -> !p.isEmpty()).toList();
    boolean listed = pieces.stream().allMatch(piece -> TWO_WORDS.matcher(piece).matches());
    return listed ? pieces.stream() : Stream.of(String.join(", ", pieces));
  }
}
