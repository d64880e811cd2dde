package org.paperround.account.link;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.JobEngine;
import org.paperround.subscriber.EmailAddress;

/**
 * Takes requests for a new link to one's settings. All a request does is to hand in a task, whoever
 * asks; so neither the answer nor its timing tells who is subscribed.
 */
@Singleton
public class LostLinks {

  static final TaskDescriptor<Request> TASK = TaskDescriptor.of("lost-link", Request.class);

  private final JobEngine jobs;
  private final Clock clock;

  LostLinks(JobEngine jobs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * Who asks: by the address, or by the number where a link of before tells it.
   *
   * @param address the address as {@link EmailAddress} writes it
   * @param subscriberId the reader's number
   */
  record Request(@Nullable String address, @Nullable Long subscriberId) {

    /** Shows nothing of the person: this can end up in logs. */
    @Override
    public String toString() {
      return "Request";
    }
  }

  /** Mails a link to this address if it gets papers; durable when this returns. */
  public void submit(EmailAddress address) {
    submit(new Request(address.toString(), null));
  }

  /** Mails a link to this reader; durable when this returns. */
  public void submit(long subscriberId) {
    submit(new Request(null, subscriberId));
  }

  private void submit(Request request) {
    jobs.schedule(
        TASK.instance(UUID.randomUUID().toString()).data(request).build(), clock.instant());
  }
}
