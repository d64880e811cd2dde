package org.paperround.matching;

/** Which papers come first of those that a search finds. */
public enum SearchOrder {
  /** Those that fit best, a newer one a little before an older one. */
  BEST,
  /** Those listed last. */
  NEWEST
}
