package org.paperround.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * A person's name, folded. {@code parts} has hyphenated names in parts, {@code whole} in one piece:
 * {@code Jun-Yan} is {@code jun yan} and {@code junyan}.
 */
record AuthorName(List<String> parts, List<String> whole) {

  /** How well two names agree. */
  enum Agreement {
    NONE,
    /** Where one name is spelt out the other has at most its initial. */
    INITIALS,
    /** Every word of the one asked for is there. */
    FULL
  }

  static AuthorName of(String name) {
    Words words = Words.of(name);
    return new AuthorName(
        words.folded(), words.compounds().stream().map(words::inOnePiece).toList());
  }

  /**
   * Compares the name a reader asked for with this one of a paper, in any order of its words.
   * Middle names may be missing on either side. One word alone must be the surname.
   */
  Agreement agreement(AuthorName asked) {
    Agreement best = Agreement.NONE;
    for (List<String> wanted : List.of(asked.parts, asked.whole)) {
      for (List<String> given : List.of(parts, whole)) {
        Agreement agreement = compare(wanted, given);
        best = agreement.compareTo(best) > 0 ? agreement : best;
      }
    }
    return best;
  }

  private static Agreement compare(List<String> asked, List<String> given) {
    if (asked.size() == 1) {
      return !given.isEmpty() && given.getLast().equals(asked.getFirst())
          ? Agreement.FULL
          : Agreement.NONE;
    }
    List<String> openAsked = new ArrayList<>(asked);
    List<String> openGiven = new ArrayList<>(given);
    openAsked.removeIf(word -> word.length() > 1 && openGiven.remove(word));
    boolean surname = openAsked.size() < asked.size();
    int equal = asked.size() - openAsked.size();
    openAsked.removeIf(word -> removeInitial(openGiven, word));
    int agreed = asked.size() - openAsked.size();
    boolean onlyInitialsLeft = openAsked.stream().allMatch(word -> word.length() == 1);
    if (!surname || agreed < 2 || !onlyInitialsLeft) {
      return Agreement.NONE;
    }
    return equal == asked.size() ? Agreement.FULL : Agreement.INITIALS;
  }

  /** Removes a word that is the initial of another, or that the other is the initial of. */
  private static boolean removeInitial(List<String> open, String word) {
    for (int i = 0; i < open.size(); i++) {
      String other = open.get(i);
      boolean initial = word.length() == 1 || other.length() == 1;
      if (initial && word.charAt(0) == other.charAt(0)) {
        open.remove(i);
        return true;
      }
    }
    return false;
  }
}
