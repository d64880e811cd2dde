package org.paperround.account.importing;

import java.util.ArrayList;
import java.util.List;

/** Counts what becomes of rows, and keeps the first remarks. */
final class Tally {

  private final List<ReaderImportReport.Remark> rejected = new ArrayList<>();
  private final List<ReaderImportReport.Remark> doubtful = new ArrayList<>();
  private long rejectedCount;
  private long doubtfulCount;
  private long added;
  private long unchanged;

  void reject(long line, String reason) {
    rejectedCount++;
    remark(rejected, line, reason);
  }

  void doubt(long line, String reason) {
    doubtfulCount++;
    remark(doubtful, line, reason);
  }

  void added() {
    added++;
  }

  void unchanged() {
    unchanged++;
  }

  ReaderImportReport report(long read) {
    return new ReaderImportReport(
        read,
        added,
        unchanged,
        List.copyOf(rejected),
        rejectedCount,
        List.copyOf(doubtful),
        doubtfulCount);
  }

  private static void remark(List<ReaderImportReport.Remark> remarks, long line, String reason) {
    if (remarks.size() < ReaderImportReport.MOST_SHOWN) {
      remarks.add(new ReaderImportReport.Remark("line " + line, reason));
    }
  }
}
