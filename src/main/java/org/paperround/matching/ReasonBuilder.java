package org.paperround.matching;

import java.util.Arrays;
import java.util.List;

/** Keeps the strongest reasons of one match; of equal ones those that came first. */
final class ReasonBuilder {

  /** The most reasons of a match. */
  static final int MOST = 4;

  private final long[] scores = new long[MOST];
  private final Reason[] reasons = new Reason[MOST];
  private int size;

  /** Adds a reason; one that is there already counts once. */
  void add(long score, Reason reason) {
    for (int i = 0; i < size; i++) {
      if (reasons[i].equals(reason)) {
        return;
      }
    }
    int at = size;
    while (at > 0 && scores[at - 1] < score) {
      at--;
    }
    if (at == MOST) {
      return;
    }
    int moved = Math.min(size, MOST - 1) - at;
    System.arraycopy(scores, at, scores, at + 1, moved);
    System.arraycopy(reasons, at, reasons, at + 1, moved);
    scores[at] = score;
    reasons[at] = reason;
    size = Math.min(size + 1, MOST);
  }

  /** Adds a reason of meaning, unless the same thing was found word for word. */
  void addMeaning(double standing, Reason reason) {
    for (int i = 0; i < size; i++) {
      if (reasons[i].kind() == reason.kind() && reasons[i].label().equals(reason.label())) {
        return;
      }
    }
    add(Math.round(standing * TermEvidence.ONE), reason);
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The strongest first. */
  List<Reason> build() {
    return List.of(Arrays.copyOf(reasons, size));
  }
}
