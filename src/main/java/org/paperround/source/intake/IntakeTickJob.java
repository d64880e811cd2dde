package org.paperround.source.intake;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.paperround.platform.Job;
import org.paperround.platform.JobEngine;

/**
 * The heartbeat of the intake: looks for sources that are due, or have something ordered, and has
 * them asked. What is due follows from the records alone, so a restart forgets nothing.
 */
@Singleton
class IntakeTickJob implements Job {

  private final Sources sources;
  private final Intake intake;
  private final Orders orders;
  private final JobEngine jobs;
  private final Clock clock;
  private final Task<Void> task;

  IntakeTickJob(
      Sources sources,
      Intake intake,
      Orders orders,
      JobEngine jobs,
      IntakeConfig config,
      Clock clock) {
    this.sources = sources;
    this.intake = intake;
    this.orders = orders;
    this.jobs = jobs;
    this.clock = clock;
    this.task =
        Tasks.recurring("intake-tick", FixedDelay.of(config.tick()))
            .execute((instance, context) -> tick(config.enabled()));
  }

  @Override
  public Task<?> task() {
    return task;
  }

  /**
   * One heartbeat; returns when the sources are handed in.
   *
   * @param automatic whether sources are asked by themselves, and not only for what was ordered
   */
  void tick(boolean automatic) {
    Instant now = clock.instant();
    Set<String> waiting = orders.waiting();
    for (Sources.Configured configured : sources.all()) {
      String name = configured.source().name();
      boolean due = automatic && !intake.nextDue(configured.source(), now).isAfter(now);
      if (due || waiting.contains(name)) {
        IntakeJob.handIn(jobs, name, !due, now);
      }
    }
    waiting.stream()
        .filter(name -> sources.find(name).isEmpty())
        .forEach(name -> orders.giveUp(name, now));
  }
}
