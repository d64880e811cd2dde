package org.paperround.account.address;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.paperround.account.SignUpConfig;
import org.paperround.account.address.AddressMailJob.Kind;
import org.paperround.platform.Job;
import org.paperround.platform.RetryLater;
import org.paperround.subscriber.AddressChange;
import org.paperround.subscriber.AddressChanges;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.Subscriber;
import org.paperround.subscriber.Subscriptions;
import org.paperround.subscriber.Suppressions;

/** Decides which mails the wish for another address leads to. */
@Singleton
class AddressJob implements Job {

  static final TaskDescriptor<AddressRequest> TASK =
      TaskDescriptor.of("address-change", AddressRequest.class);

  private static final Duration RETRY = Duration.ofSeconds(30);
  private static final Duration LONGEST_RETRY = Duration.ofMinutes(10);

  private final Subscriptions subscriptions;
  private final Suppressions suppressions;
  private final AddressChanges changes;
  private final AddressPost post;
  private final SignUpConfig config;
  private final Clock clock;
  private final Task<AddressRequest> task;

  AddressJob(
      Subscriptions subscriptions,
      Suppressions suppressions,
      AddressChanges changes,
      AddressPost post,
      SignUpConfig config,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.suppressions = suppressions;
    this.changes = changes;
    this.post = post;
    this.config = config;
    this.clock = clock;
    this.task =
        Tasks.oneTime(TASK)
            .onFailure(new RetryLater<>(RETRY, LONGEST_RETRY))
            .execute(
                (instance, context) ->
                    QuarkusTransaction.requiringNew().run(() -> decide(instance.getData())));
  }

  @Override
  public Task<?> task() {
    return task;
  }

  private void decide(AddressRequest request) {
    if (!subscriptions.holdIfKnown(request.subscriberId())) {
      return;
    }
    Subscriber reader = subscriptions.byId(request.subscriberId()).orElseThrow();
    EmailAddress address = EmailAddress.stored(request.address());
    Instant since = clock.instant().minus(config.confirmationWindow());
    int most = config.confirmationsPerAddress();
    if (!reader.state().isServed() || changes.askedBy(reader.id(), since) >= most) {
      return;
    }
    boolean mayAsk =
        changes.askedFor(address, since) < most
            && suppressions.of(address).filter(Suppressions.Entry::isFinal).isEmpty();
    changes.ask(reader.id(), address).ifPresent(change -> send(reader, change, mayAsk));
  }

  /** The address of before is asked in any case, so that its mail tells nothing of the new one. */
  private void send(Subscriber reader, AddressChange change, boolean mayAsk) {
    Optional<Subscriber> known =
        subscriptions.byAddress(change.address()).filter(other -> other.state().isServed());
    if (known.filter(other -> other.id() == reader.id()).isEmpty()) {
      post.send(change, Kind.ASK_OLD);
    }
    if (mayAsk) {
      post.send(change, known.isPresent() ? Kind.KNOWN : Kind.ASK_NEW);
    }
  }
}
