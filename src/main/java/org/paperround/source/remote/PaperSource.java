package org.paperround.source.remote;

import java.time.LocalDate;
import java.time.ZoneId;
import org.paperround.source.PaperSink;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.http.FetchSession;

/** One configured source. Keeps no state; safe for use by many threads. */
public interface PaperSource {

  /** Its name in the configuration. */
  String name();

  /** What people call it, such as {@code arXiv cs.AI, cs.CL}. */
  String label();

  /** Where its days begin and end. */
  ZoneId zone();

  /** What a day should bring, known without asking. */
  Expectation expectation(LocalDate day);

  /** Whether it can still be asked for the papers of a past day; many feeds have today only. */
  boolean reachesBack();

  /**
   * Whether its answer holds what it held the days before, as that of a web feed does, which gives
   * its last entries whenever it is asked. Then an answer without anything new is a quiet day;
   * otherwise an answer without anything new is an old one.
   */
  default boolean repeatsItself() {
    return false;
  }

  /**
   * Asks for the papers of one day and hands them on, with {@code listedOn} that day. Papers that
   * were handed on before an exception count as well.
   *
   * @throws FetchFailure if the server does not answer as it should
   * @throws UnreadableInputException if what it answers is not what it should be
   */
  Harvest fetch(Ask ask, FetchSession http, PaperSink sink) throws FetchFailure;
}
