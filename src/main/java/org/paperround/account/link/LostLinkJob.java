package org.paperround.account.link;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.paperround.account.SignUpConfig;
import org.paperround.platform.Job;
import org.paperround.platform.JobEngine;
import org.paperround.platform.RetryLater;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.LinkRequests;
import org.paperround.subscriber.Subscriber;
import org.paperround.subscriber.Subscriptions;
import org.paperround.subscriber.Suppressions;

/** Decides what a request for a new link leads to: a mail, or silence. */
@Singleton
class LostLinkJob implements Job {

  private static final Duration RETRY = Duration.ofSeconds(30);
  private static final Duration LONGEST_RETRY = Duration.ofMinutes(10);

  private final Subscriptions subscriptions;
  private final Suppressions suppressions;
  private final LinkRequests requests;
  private final SignUpConfig config;
  private final JobEngine jobs;
  private final Clock clock;
  private final Task<LostLinks.Request> task;

  LostLinkJob(
      Subscriptions subscriptions,
      Suppressions suppressions,
      LinkRequests requests,
      SignUpConfig config,
      JobEngine jobs,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.suppressions = suppressions;
    this.requests = requests;
    this.config = config;
    this.jobs = jobs;
    this.clock = clock;
    this.task =
        Tasks.oneTime(LostLinks.TASK)
            .onFailure(new RetryLater<>(RETRY, LONGEST_RETRY))
            .execute(
                (instance, context) ->
                    QuarkusTransaction.requiringNew().run(() -> decide(instance.getData())));
  }

  @Override
  public Task<?> task() {
    return task;
  }

  private void decide(LostLinks.Request request) {
    reader(request)
        .filter(this::mayBeWrittenTo)
        .filter(
            reader ->
                requests.allows(
                    reader.id(), config.confirmationsPerAddress(), config.confirmationWindow()))
        .ifPresent(
            reader ->
                jobs.schedule(
                    SettingsMailJob.TASK
                        .instance(UUID.randomUUID().toString())
                        .data(new SettingsMailJob.Data(reader.id(), clock.instant().toEpochMilli()))
                        .build(),
                    clock.instant()));
  }

  private Optional<Subscriber> reader(LostLinks.Request request) {
    if (request.subscriberId() != null) {
      return subscriptions.byId(request.subscriberId());
    }
    return Optional.ofNullable(request.address())
        .flatMap(address -> subscriptions.byAddress(EmailAddress.stored(address)));
  }

  private boolean mayBeWrittenTo(Subscriber reader) {
    EmailAddress address = reader.address();
    return reader.state().isServed() && address != null && suppressions.of(address).isEmpty();
  }
}
