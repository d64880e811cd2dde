package org.paperround.matching;

/**
 * A stretch of papers in the order of first sight.
 *
 * @param from papers with this id or a lower one are not in it
 * @param to the last id in it
 */
public record Window(long from, long to) {

  /** All papers after an id. */
  public static Window after(long from) {
    return new Window(from, Long.MAX_VALUE);
  }

  /** Whether a paper is in it. */
  public boolean holds(long id) {
    return id > from && id <= to;
  }
}
