package org.paperround.source.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paperround.source.fields.AuthorNames;
import org.paperround.source.fields.HtmlText;

/** Finds the names in what feeds write for authors. */
final class FeedAuthors {

  private static final int LONGEST_NAME = 200;

  /** {@code ana@example.org (Ana Ruiz)}: RSS gives an address and the name as its comment. */
  private static final Pattern ADDRESS_AND_NAME =
      Pattern.compile("[^\\s@()]{1,200}+@[^\\s()]{1,200}+\\s*+\\((.*)\\)\\s*+", Pattern.DOTALL);

  private static final Pattern ADDRESS =
      Pattern.compile("[<(\\[]?(?:mailto:)?[^\\s@<>()]{1,200}+@[^\\s@<>(),;]{1,200}+[>)\\]]?");

  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}\\.?(?:[ -]?\\p{Lu}\\.?){0,4}");

  private FeedAuthors() {}

  /**
   * The names in order, without affiliations in brackets and without mail addresses.
   *
   * @param texts each of them one author or several
   * @param commasSeparate whether names are known to be written with the given name first
   */
  static List<String> names(List<String> texts, boolean commasSeparate) {
    return texts.stream()
        .map(FeedAuthors::withoutAddress)
        .map(HtmlText::line)
        .map(FeedAuthors::withoutBrackets)
        .flatMap(text -> split(text, commasSeparate).stream())
        .map(HtmlText::line)
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
        .distinct()
        .toList();
  }

  private static List<String> split(String text, boolean commasSeparate) {
    if (text.indexOf(';') >= 0) {
      return AuthorNames.split(text);
    }
    if (commasSeparate) {
      return Arrays.asList(text.split(",| and "));
    }
    String[] pieces = text.strip().split("\\s*,\\s*");
    return pieces.length % 2 == 0 && alternate(pieces) ? pairs(pieces) : AuthorNames.split(text);
  }

  /** Whether surnames and initials take turns: {@code Ruiz, A., Li, B.} */
  private static boolean alternate(String[] pieces) {
    for (int i = 0; i < pieces.length; i++) {
      if (INITIALS.matcher(pieces[i]).matches() != (i % 2 == 1)) {
        return false;
      }
    }
    return true;
  }

  private static List<String> pairs(String[] pieces) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < pieces.length; i += 2) {
      names.add(pieces[i] + ", " + pieces[i + 1]);
    }
    return names;
  }

  private static String withoutAddress(String text) {
    Matcher named = ADDRESS_AND_NAME.matcher(text.strip());
    String name = named.matches() ? named.group(1) : text;
    return name.indexOf('@') < 0 ? name : ADDRESS.matcher(name).replaceAll(" ");
  }

  /**
   * Brackets hold affiliations, commas and all, and may stand in each other. One that is never
   * closed ends at the next comma.
   */
  private static String withoutBrackets(String text) {
    if (text.indexOf('(') < 0) {
      return text;
    }
    int[] ends = ends(text);
    StringBuilder names = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' && ends[i] > 0) {
        i = ends[i];
      } else if (c == '(') {
        int comma = text.indexOf(',', i);
        i = comma < 0 ? text.length() : comma - 1;
      } else if (c != ')') {
        names.append(c);
      }
    }
    return names.toString();
  }

  /** For each opening bracket where it is closed; 0 if nowhere. */
  private static int[] ends(String text) {
    int[] ends = new int[text.length()];
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '(') {
        open.add(i);
      } else if (text.charAt(i) == ')' && !open.isEmpty()) {
        ends[open.removeLast()] = i;
      }
    }
    return ends;
  }
}
