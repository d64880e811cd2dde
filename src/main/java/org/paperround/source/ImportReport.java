package org.paperround.source;

import java.util.List;

/**
 * What an import did.
 *
 * @param read papers that could be read
 * @param added papers never seen before
 * @param updated papers known already that gained something
 * @param withdrawn papers known already that left because the source says they are withdrawn
 * @param rejectedCount pieces that could not be read
 * @param rejected the first {@value #MOST_SHOWN} of them
 */
public record ImportReport(
    long read,
    long added,
    long updated,
    long withdrawn,
    long rejectedCount,
    List<Rejection> rejected) {

  /** The most rejections that are kept. */
  static final int MOST_SHOWN = 1_000;

  /**
   * One piece that could not be read.
   *
   * @param at where it begins, such as {@code line 12}
   * @param reason what to mend
   */
  public record Rejection(String at, String reason) {}

  public ImportReport {
    rejected = List.copyOf(rejected);
  }
}
