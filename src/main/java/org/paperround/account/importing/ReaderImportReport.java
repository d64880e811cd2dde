package org.paperround.account.importing;

import java.util.List;

/**
 * What an import of readers did.
 *
 * @param read rows that could be read
 * @param added readers who get mails by this import
 * @param unchanged readers who got mails before; nothing of theirs was changed
 * @param rejected the first {@value #MOST_SHOWN} rows that were not taken
 * @param rejectedCount how many were not taken
 * @param doubtful the first {@value #MOST_SHOWN} rows that were taken although their address looks
 *     mistyped
 * @param doubtfulCount how many these are
 */
public record ReaderImportReport(
    long read,
    long added,
    long unchanged,
    List<Remark> rejected,
    long rejectedCount,
    List<Remark> doubtful,
    long doubtfulCount) {

  /** The most remarks of a kind that are kept. */
  static final int MOST_SHOWN = 1_000;

  /**
   * A remark on a row. It never repeats the address.
   *
   * @param at where the row begins, such as {@code line 12}
   * @param reason what to mend
   */
  public record Remark(String at, String reason) {}
}
