package org.paperround.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a template made, cut at its holes.
 *
 * @param texts one more than holes, any of them possibly empty
 * @param holes in order
 */
record Cut(List<String> texts, List<Hole> holes) {

  Cut {
    texts = List.copyOf(texts);
    holes = List.copyOf(holes);
  }

  /** Cuts wherever one of the values stands. */
  static Cut at(Map<Hole, String> values, String made) {
    List<String> texts = new ArrayList<>();
    List<Hole> holes = new ArrayList<>();
    int from = 0;
    while (true) {
      int next = made.length();
      int end = next;
      Hole hole = null;
      for (Map.Entry<Hole, String> value : values.entrySet()) {
        int at = made.indexOf(value.getValue(), from);
        if (at >= 0 && at < next) {
          next = at;
          end = at + value.getValue().length();
          hole = value.getKey();
        }
      }
      texts.add(made.substring(from, next));
      if (hole == null) {
        return new Cut(texts, holes);
      }
      holes.add(hole);
      from = end;
    }
  }

  /**
   * This cut with holes for a number too, which are where the other one has another number.
   *
   * @param mine the number in this one
   * @param theirs the number in the other one, of the same length
   * @return null if they differ in anything else
   */
  @Nullable Cut agreeing(Cut other, Hole number, String mine, String theirs) {
    if (!holes.equals(other.holes)) {
      return null;
    }
    List<String> allTexts = new ArrayList<>();
    List<Hole> allHoles = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      String twin = other.texts.get(i);
      if (text.length() != twin.length()) {
        return null;
      }
      int from = 0;
      for (int at = differing(text, twin, 0); at >= 0; at = differing(text, twin, from)) {
        if (!text.startsWith(mine, at) || !twin.startsWith(theirs, at)) {
          return null;
        }
        allTexts.add(text.substring(from, at));
        allHoles.add(number);
        from = at + mine.length();
      }
      allTexts.add(text.substring(from));
      if (i < holes.size()) {
        allHoles.add(holes.get(i));
      }
    }
    return new Cut(allTexts, allHoles);
  }

  private static int differing(String text, String twin, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) != twin.charAt(i)) {
        return i;
      }
    }
    return -1;
  }
}
