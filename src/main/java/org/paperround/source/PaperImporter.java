package org.paperround.source;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.PaperStore;
import org.paperround.paper.Withdrawal;

/** Reads a file and stores its papers, in groups, so that memory does not grow with the file. */
@Singleton
public class PaperImporter {

  private static final int GROUP = 500;
  private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(5);

  private final PaperReaders readers;
  private final PaperStore store;
  private final Clock clock;

  PaperImporter(PaperReaders readers, PaperStore store, Clock clock) {
    this.readers = readers;
    this.store = store;
    this.clock = clock;
  }

  /** Imports a whole input, writing into the log how far it is. */
  public ImportReport run(String format, InputStream body, @Nullable LocalDate listDate)
      throws IOException {
    return run(
        format,
        body,
        listDate,
        (papers, since) ->
            Log.infof(
                "%s: %,d papers stored, %,d a second",
                format, papers, ImportProgress.rate(papers, since)));
  }

  /**
   * Imports a whole input. Importing it again adds nothing, so one that broke off is simply
   * repeated.
   *
   * @param format the wire name of its format
   * @param listDate the day of the list, if known
   * @param progress is told how far it is
   * @throws IllegalArgumentException if the format cannot be read
   * @throws UnreadableInputException if the input as a whole is not of this format, or too large.
   *     Where that shows late, the groups before it are stored and stay; the message then says how
   *     many papers that are
   * @throws IOException if the input breaks off; what came before that is stored
   */
  public ImportReport run(
      String format, InputStream body, @Nullable LocalDate listDate, ImportProgress progress)
      throws IOException {
    Intake intake = new Intake(progress);
    try {
      readers.forFormat(format).read(body, LocalDate.now(clock), listDate, intake);
    } catch (UnreadableInputException e) {
      throw intake.brokenBy(e);
    } catch (IOException e) {
      intake.flush();
      throw e;
    }
    intake.flush();
    return new ImportReport(
        intake.read,
        intake.added,
        intake.updated,
        intake.withdrawn,
        intake.rejectedCount,
        intake.rejected);
  }

  private final class Intake implements PaperSink {

    private final List<IncomingPaper> group = new ArrayList<>();
    private final List<Withdrawal> withdrawals = new ArrayList<>();
    private final List<ImportReport.Rejection> rejected = new ArrayList<>();
    private long read;
    private long added;
    private long updated;
    private long withdrawn;
    private long rejectedCount;
    private final ImportProgress progress;
    private final Instant begun = clock.instant();
    private Instant reported = begun;

    Intake(ImportProgress progress) {
      this.progress = progress;
    }

    @Override
    public void paper(IncomingPaper paper) {
      read++;
      group.add(paper);
      if (group.size() == GROUP) {
        flush();
      }
    }

    @Override
    public void rejected(String at, String reason) {
      rejectedCount++;
      if (rejected.size() < ImportReport.MOST_SHOWN) {
        rejected.add(new ImportReport.Rejection(at, reason));
      }
    }

    @Override
    public void withdrawn(CanonicalId id, int upTo) {
      withdrawals.add(new Withdrawal(id, upTo));
      if (withdrawals.size() == GROUP) {
        flush();
      }
    }

    private void flush() {
      if (!withdrawals.isEmpty()) {
        withdrawn += store.withdraw(withdrawals);
        withdrawals.clear();
      }
      if (!group.isEmpty()) {
        PaperStore.Stored stored = store.store(group);
        added += stored.added();
        updated += stored.updated();
        group.clear();
        report();
      }
    }

    private UnreadableInputException brokenBy(UnreadableInputException failure) {
      long stored = read - group.size();
      return stored == 0
          ? failure
          : new UnreadableInputException(
              String.format(
                  Locale.ROOT,
                  "%s; %,d papers before that were stored, %,d of them new",
                  failure.getMessage(),
                  stored,
                  added),
              failure);
    }

    private void report() {
      Instant now = clock.instant();
      if (Duration.between(reported, now).compareTo(BETWEEN_REPORTS) >= 0) {
        reported = now;
        progress.stored(read, Duration.between(begun, now));
      }
    }
  }
}
