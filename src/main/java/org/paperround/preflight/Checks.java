package org.paperround.preflight;

import io.quarkus.logging.Log;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.paperround.preflight.check.Check;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.PreflightConfig;
import org.paperround.preflight.check.Trial;

/** Runs all checks side by side, within a time limit for all of them. */
@Singleton
class Checks {

  private final List<Check> checks;
  private final Duration limit;

  @Inject
  Checks(Instance<Check> checks, PreflightConfig config) {
    this(checks.stream().toList(), config.timeout());
  }

  Checks(List<Check> checks, Duration limit) {
    this.checks = checks.stream().sorted(Comparator.comparing(Check::id)).toList();
    this.limit = limit;
  }

  /** What all that apply found, in their order. Never throws. */
  List<Finding> run(Trial trial) {
    List<Check> wanted = checks.stream().filter(check -> check.applies(trial)).toList();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      List<Callable<Finding>> tasks = new ArrayList<>();
      wanted.forEach(check -> tasks.add(() -> check.run(trial)));
      List<Future<Finding>> results =
          threads.invokeAll(tasks, limit.toMillis(), TimeUnit.MILLISECONDS);
      List<Finding> findings = new ArrayList<>();
      for (int i = 0; i < wanted.size(); i++) {
        findings.add(outcome(wanted.get(i), results.get(i)));
      }
      return findings;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return wanted.stream().map(check -> notDone(check, "It was interrupted.")).toList();
    } finally {
      // Not closed: that would wait for what takes too long.
      threads.shutdownNow();
    }
  }

  private Finding outcome(Check check, Future<Finding> result) throws InterruptedException {
    try {
      return result.get();
    } catch (CancellationException e) {
      return notDone(check, "It took longer than " + limit.toSeconds() + " s.");
    } catch (ExecutionException e) {
      Log.errorf(e.getCause(), "The check %s failed", check.id().id());
      return notDone(check, "Paper Round made a mistake, which is in its log.");
    }
  }

  private static Finding notDone(Check check, String what) {
    return Finding.notChecked(check.id(), what, "Try again; if it stays so, please report it.");
  }
}
