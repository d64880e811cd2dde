package org.paperround.platform.csv;

import java.nio.charset.StandardCharsets;

/** Finds what separates the columns by the first line, where names hold no separators. */
public final class Separator {

  private static final String CANDIDATES = ",;\t";

  private Separator() {}

  /** The sign of comma, semicolon and tab that is most frequent; a comma if there is none. */
  public static char in(byte[] first) {
    String header =
        new String(first, StandardCharsets.UTF_8).stripLeading().lines().findFirst().orElse("");
    char best = ',';
    long most = 0;
    for (int i = 0; i < CANDIDATES.length(); i++) {
      char candidate = CANDIDATES.charAt(i);
      long count = header.chars().filter(c -> c == candidate).count();
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }
}
