package org.paperround.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.paperround.matching.AuthorName.Agreement;

/**
 * Compares two names in any order of their words. Middle names and particles may be missing on one
 * side; a word that differs on both sides makes two people of them.
 */
final class NameComparison {

  private static final Set<String> PARTICLES =
      Set.of(
          "af", "al", "av", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "dos",
          "du", "el", "ibn", "la", "las", "le", "los", "ten", "ter", "van", "vom", "von", "y", "zu",
          "zum", "zur");

  private final List<String> asked;
  private final List<String> given;
  private final List<String> openAsked;
  private final List<String> openGiven;
  private final List<String> shared = new ArrayList<>();

  NameComparison(List<String> asked, List<String> given) {
    this.asked = asked;
    this.given = given;
    openAsked = new ArrayList<>(asked);
    openGiven = new ArrayList<>(given);
    for (String word : asked) {
      if (word.length() > 1 && openGiven.remove(word)) {
        openAsked.remove(word);
        shared.add(word);
      }
    }
    boolean dropped = shared.removeIf(word -> isParticle(word, asked) && isParticle(word, given));
    if (dropped || !shared.isEmpty()) {
      openAsked.removeIf(word -> isParticle(word, asked));
      openGiven.removeIf(word -> isParticle(word, given));
    }
  }

  Agreement agreement() {
    if (asked.isEmpty() || given.isEmpty() || shared.isEmpty()) {
      return Agreement.NONE;
    }
    if (isSurnameOnly()) {
      return surnameOnly();
    }
    if (areOneInPieces()) {
      return Agreement.FULL;
    }
    if (shared.size() == 1) {
      return surnameAndInitials();
    }
    return middleNamesAgree() ? spelt() : Agreement.NONE;
  }

  private boolean isSurnameOnly() {
    return asked.subList(0, asked.size() - 1).stream().allMatch(PARTICLES::contains)
        && (asked.size() != 2 || given.size() > 2);
  }

  private Agreement surnameOnly() {
    String surname = asked.getLast();
    if (given.getLast().equals(surname) && openAsked.isEmpty()) {
      return Agreement.FULL;
    }
    return given.getFirst().equals(surname) && Surnames.mayComeFirst(surname)
        ? Agreement.POSSIBLE
        : Agreement.NONE;
  }

  /** {@code Jun-Yan} is {@code Junyan}, {@code van den Berg} is {@code Vandenberg}. */
  private boolean areOneInPieces() {
    String wanted = withoutShared(asked);
    return !wanted.isEmpty() && wanted.length() > 2 && wanted.equals(withoutShared(given));
  }

  private String withoutShared(List<String> words) {
    StringBuilder joined = new StringBuilder();
    words.stream().filter(word -> !shared.contains(word)).forEach(joined::append);
    return joined.toString();
  }

  private Agreement surnameAndInitials() {
    boolean agree =
        !openAsked.isEmpty()
            && !openGiven.isEmpty()
            && isInitial(openAsked.getFirst(), openGiven.getFirst())
            && middleNamesAgree();
    String surname = shared.getFirst();
    return agree && mayBeSurname(surname, asked) && mayBeSurname(surname, given)
        ? Agreement.POSSIBLE
        : Agreement.NONE;
  }

  /** What one side has more agrees with the other side, or the other side does not have it. */
  private boolean middleNamesAgree() {
    boolean fewerAsked = openAsked.size() <= openGiven.size();
    List<String> fewer = fewerAsked ? openAsked : openGiven;
    List<String> more = fewerAsked ? openGiven : openAsked;
    int at = 0;
    for (String word : fewer) {
      while (at < more.size() && !isInitial(word, more.get(at))) {
        at++;
      }
      at++;
    }
    return at <= more.size();
  }

  private Agreement spelt() {
    boolean surname =
        (shared.contains(asked.getLast()) || openAsked.isEmpty())
            && (shared.contains(given.getLast()) || openGiven.isEmpty());
    return surname ? Agreement.FULL : Agreement.POSSIBLE;
  }

  /** Where all is spelt out the surname is the last word, or, in some languages, the first. */
  private static boolean mayBeSurname(String word, List<String> words) {
    boolean initials = words.stream().anyMatch(w -> w.length() == 1);
    return initials
        || words.getLast().equals(word)
        || (words.getFirst().equals(word) && Surnames.mayComeFirst(word));
  }

  private static boolean isInitial(String a, String b) {
    return (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
  }

  /**
   * Particles stand inside a name; {@code Du}, {@code Le} and {@code Van} at its ends are names.
   */
  private static boolean isParticle(String word, List<String> words) {
    return PARTICLES.contains(word)
        && !words.getFirst().equals(word)
        && !words.getLast().equals(word);
  }
}
