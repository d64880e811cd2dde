package org.paperround.round;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.paperround.mail.MailConfig;
import org.paperround.platform.Job;
import org.paperround.platform.JobEngine;
import org.paperround.subscriber.DueReaders;

/**
 * The heartbeat of the daily round: has partitions with someone due served, and deferred mails
 * tried again. It waits for neither, so that it goes on whatever a mail server does. What a tick
 * misses, the next one finds: due is {@code next_digest_at <= now}.
 */
@Singleton
class RoundTickJob implements Job {

  private final DueReaders readers;
  private final Ledger ledger;
  private final Pauses pauses;
  private final MailConfig mail;
  private final JobEngine jobs;
  private final RoundConfig config;
  private final Clock clock;
  private final Task<Void> task;

  RoundTickJob(
      DueReaders readers,
      Ledger ledger,
      Pauses pauses,
      MailConfig mail,
      JobEngine jobs,
      RoundConfig config,
      Clock clock) {
    this.readers = readers;
    this.ledger = ledger;
    this.pauses = pauses;
    this.mail = mail;
    this.jobs = jobs;
    this.config = config;
    this.clock = clock;
    this.task =
        Tasks.recurring("round-tick", FixedDelay.of(config.tick()))
            .execute((instance, context) -> tickIfAutomatic());
  }

  @Override
  public Task<?> task() {
    return task;
  }

  private void tickIfAutomatic() {
    if (config.automatic()) {
      tick();
    }
  }

  /** One heartbeat; returns when what there is to do is handed in, nothing in a pause. */
  void tick() {
    Instant now = clock.instant();
    readers.endPauses(now);
    ledger.doubtSince(now.minus(mail.timeout().multipliedBy(2)));
    if (pauses.held().all()) {
      return;
    }
    for (int partition : readers.partitions(now)) {
      jobs.schedule(ServePartitionJob.ordinary(partition, now), now);
    }
    jobs.schedule(RetryJob.handedIn(), now);
  }
}
