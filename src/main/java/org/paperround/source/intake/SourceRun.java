package org.paperround.source.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.PaperStore;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.http.FetchFailure;
import org.paperround.source.http.FetchRun;
import org.paperround.source.http.FetchSession;
import org.paperround.source.http.Fetching;
import org.paperround.source.remote.Ask;
import org.paperround.source.remote.Harvest;
import org.paperround.source.remote.PaperSource;

/** One run: one source is asked for one day, judged, and what it brought is stored. */
@Singleton
class SourceRun {

  private final RunBook book;
  private final Fetching fetching;
  private final IntakeConfig config;
  private final Clock clock;
  private final MeterRegistry meters;

  SourceRun(
      RunBook book, Fetching fetching, IntakeConfig config, Clock clock, MeterRegistry meters) {
    this.book = book;
    this.fetching = fetching;
    this.config = config;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * Runs it; whatever the source does is a verdict.
   *
   * @return whether the source can be asked for further days: false if its server failed
   * @throws CancellationException if the process stops; the run is then done again
   */
  boolean run(PaperSource source, LocalDate day, Cause cause, @Nullable String requestId) {
    OpenRun open = book.begin(source, day, cause, requestId);
    boolean conditional =
        cause != Cause.OPERATOR && open.earlier() != null && open.earlier().isSettled();
    FetchRun http = fetching.open(source.name(), conditional);
    RunSink sink = new RunSink(config.mostPapers());
    Ending ending = ask(source, day, http, sink);
    RunOutcome outcome = outcome(open, ending, http, sink);
    try {
      return record(open, outcome, http::confirm) && !outcome.cutOff();
    } catch (RuntimeException e) {
      Log.errorf(e, "Source %s, %s: what came could not be stored", source.name(), day);
      record(open, notStored(http, e), () -> {});
      return false;
    }
  }

  private boolean record(OpenRun open, RunOutcome outcome, Runnable confirm) {
    Optional<PaperStore.Stored> stored = book.settle(open, outcome, confirm);
    stored.ifPresentOrElse(
        papers -> report(open, outcome, papers.added()),
        () ->
            Log.warnf(
                "Source %s, %s: taken over by another process", open.source().name(), open.day()));
    return stored.isPresent();
  }

  private Ending ask(PaperSource source, LocalDate day, FetchRun http, RunSink sink) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), source.zone());
    FetchSession session = new LimitedSession(http, clock, config.timeLimit());
    try {
      Harvest harvest = source.fetch(new Ask(day, today), session, sink);
      return new Ending.Answered(harvest);
    } catch (FetchFailure e) {
      if (e.kind() == FetchFailure.Kind.STOPPED || Thread.currentThread().isInterrupted()) {
        throw new CancellationException("the process stops");
      }
      return Ending.of(e);
    } catch (UnreadableInputException e) {
      return Ending.of(e);
    } catch (RuntimeException | StackOverflowError e) {
      Log.errorf(e, "Source %s, %s: our own failure", source.name(), day);
      return new Ending.Distrusted("internal error: " + e.getClass().getSimpleName());
    }
  }

  private static RunOutcome outcome(OpenRun open, Ending ending, FetchRun http, RunSink sink) {
    PaperSource source = open.source();
    Findings findings =
        new Findings(
            sink.papers().size(),
            sink.rejected(),
            sink.isFull(),
            !sink.ids().isEmpty() && open.before().containsAll(sink.ids()),
            source.repeatsItself(),
            source.reachesBack(),
            source.expectation(open.day()),
            open.earlier());
    boolean cutOff = ending instanceof Ending.CutOff;
    return new RunOutcome(
        Judgement.of(ending, findings),
        sink,
        http.asked(),
        cutOff,
        ending instanceof Ending.CutOff(String reason, var retryAfter) ? retryAfter : null);
  }

  private static RunOutcome notStored(FetchRun http, RuntimeException failure) {
    Judgement judgement =
        new Judgement(
            Verdict.FAILED,
            "what came could not be stored: " + failure.getClass().getSimpleName(),
            false);
    return new RunOutcome(judgement, new RunSink(0), http.asked(), false, null);
  }

  private void report(OpenRun open, RunOutcome outcome, int added) {
    Judgement judgement = outcome.judgement();
    String source = open.source().name();
    meters
        .counter("paperround.intake.runs", "source", source, "verdict", judgement.verdict().name())
        .increment();
    meters.counter("paperround.intake.papers.added", "source", source).increment(added);
    String line = "Source %s, %s: %s, %d papers, %d rejected%s";
    String detail = judgement.detail().isEmpty() ? "" : " (" + judgement.detail() + ")";
    RunSink sink = outcome.sink();
    Object[] values = {
      source, open.day(), judgement.verdict(), sink.papers().size(), sink.rejected(), detail
    };
    if (judgement.verdict().isSettled()) {
      Log.infof(line, values);
    } else {
      Log.warnf(line, values);
    }
  }
}
