package org.paperround.account;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.paperround.platform.Job;
import org.paperround.platform.JobEngine;
import org.paperround.platform.RetryLater;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.Subscriber;
import org.paperround.subscriber.Subscriptions;
import org.paperround.subscriber.Suppressions;

/** Decides what a sign-up form leads to: a confirmation mail, or silence. */
@Singleton
class SignUpJob implements Job {

  private static final Duration RETRY = Duration.ofSeconds(30);
  private static final Duration LONGEST_RETRY = Duration.ofMinutes(10);

  private final Subscriptions subscriptions;
  private final Suppressions suppressions;
  private final SignUpConfig config;
  private final JobEngine jobs;
  private final Clock clock;
  private final Task<SignUpRequest> task;

  SignUpJob(
      Subscriptions subscriptions,
      Suppressions suppressions,
      SignUpConfig config,
      JobEngine jobs,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.suppressions = suppressions;
    this.config = config;
    this.jobs = jobs;
    this.clock = clock;
    this.task =
        Tasks.oneTime(SignUps.TASK)
            .onFailure(new RetryLater<>(RETRY, LONGEST_RETRY))
            .execute(
                (instance, context) -> {
                  try {
                    QuarkusTransaction.requiringNew().run(() -> decide(instance.getData()));
                  } catch (RuntimeException e) {
                    throw new IllegalStateException(kinds(e));
                  }
                });
  }

  /**
   * What failed, by kind only, as this ends up in logs: a database may name the address, as it does
   * when two forms with the same one meet. The next try finds the other's row.
   */
  private static String kinds(Throwable failure) {
    String kind = failure.getClass().getSimpleName();
    return failure.getCause() == null || failure.getCause() == failure
        ? kind
        : kind + " by " + kinds(failure.getCause());
  }

  @Override
  public Task<?> task() {
    return task;
  }

  private void decide(SignUpRequest request) {
    EmailAddress address = EmailAddress.stored(request.address());
    Subscriber subscriber =
        subscriptions.request(address, request.schedule(), request.consentOrigin());
    if (mayBeAsked(subscriber, address)) {
      SignUpEntity signUp = store(request, subscriber.id());
      jobs.schedule(
          ConfirmationMailJob.TASK
              .instance(signUp.id.toString())
              .data(new ConfirmationMailJob.Data(signUp.id))
              .build(),
          clock.instant());
    }
  }

  /** Only the operator's word keeps an address silent for good; a reader can come back. */
  private boolean mayBeAsked(Subscriber subscriber, EmailAddress address) {
    boolean forbidden = suppressions.of(address).filter(Suppressions.Entry::isFinal).isPresent();
    Instant since = clock.instant().minus(config.confirmationWindow());
    long asked =
        SignUpEntity.count("subscriberId = ?1 and requestedAt > ?2", subscriber.id(), since);
    return !subscriber.state().isServed() && !forbidden && asked < config.confirmationsPerAddress();
  }

  private SignUpEntity store(SignUpRequest request, long subscriberId) {
    SignUpEntity row = new SignUpEntity();
    row.subscriberId = subscriberId;
    row.terms = request.terms();
    row.liked = request.liked();
    row.zone = request.zone();
    row.sendAtMinute = request.sendAtMinute();
    row.requestedAt = clock.instant();
    row.origin = request.origin();
    row.language = request.consentOrigin().language().code();
    row.persistAndFlush();
    return row;
  }
}
