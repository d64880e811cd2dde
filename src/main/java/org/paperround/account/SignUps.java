package org.paperround.account;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.paperround.platform.JobEngine;

/**
 * Takes sign-up forms. All a form does is to hand in a task; whether the address is new, active or
 * suppressed is looked up later. So neither the answer nor its timing tells who is subscribed.
 */
@Singleton
public class SignUps {

  static final TaskDescriptor<SignUpRequest> TASK =
      TaskDescriptor.of("sign-up", SignUpRequest.class);

  private final JobEngine jobs;
  private final Clock clock;

  SignUps(JobEngine jobs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Takes a form; durable when this returns. */
  public void submit(SignUpRequest request) {
    jobs.schedule(
        TASK.instance(UUID.randomUUID().toString()).data(request).build(), clock.instant());
  }
}
