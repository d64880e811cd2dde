package org.paperround.matching;

import java.util.Arrays;

/**
 * Where a paper stands in an edition. Ids are given out one after the other, so an edition's are
 * mostly without gaps: the distance from the first is tried before anything is searched.
 */
final class PaperPlaces {

  private final long[] ids;

  /** For papers of these ids, rising. */
  PaperPlaces(long[] ids) {
    this.ids = ids;
  }

  /** The place of the paper with this id; negative if there is none. */
  int of(long id) {
    // Most papers that are asked for, as examples, are older.
    if (ids.length == 0 || id < ids[0] || id > ids[ids.length - 1]) {
      return -1;
    }
    long guess = id - ids[0];
    return guess < ids.length && ids[(int) guess] == id
        ? (int) guess
        : Arrays.binarySearch(ids, id);
  }
}
