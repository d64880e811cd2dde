package org.paperround.account.post;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.paperround.bounce.IncomingMail;
import org.paperround.mail.OutgoingMail;
import org.paperround.mail.Transmission;
import org.paperround.mail.Transmitter;

/** Sends single mails, and tries again while the mail server is away. */
@Singleton
public class SingleMails {

  private static final Duration RETRY = Duration.ofSeconds(30);
  private static final int MOST_TRIES = 12;

  private final Transmitter transmitter;
  private final IncomingMail incoming;

  SingleMails(Transmitter transmitter, IncomingMail incoming) {
    this.transmitter = transmitter;
    this.incoming = incoming;
  }

  /**
   * A task that sends one mail.
   *
   * @param kind names the task and its data
   * @param write makes the mail, anew for each try; empty if none is to be sent any more
   */
  public <T> Task<T> task(TaskDescriptor<T> kind, Function<T, Optional<OutgoingMail>> write) {
    return Tasks.oneTime(kind)
        .onFailure(
            new FailureHandler.MaxRetriesFailureHandler<>(
                MOST_TRIES, new FailureHandler.ExponentialBackoffFailureHandler<>(RETRY)))
        .execute(
            (instance, context) ->
                write
                    .apply(instance.getData())
                    .ifPresent(mail -> send(mail, kind.getTaskName() + " " + instance.getId())));
  }

  private void send(OutgoingMail mail, String name) {
    Transmission transmission = transmitter.send(mail);
    switch (transmission.outcome()) {
      case ACCEPTED, UNCERTAIN -> {}
      case DEFERRED ->
          throw new IllegalStateException(name + " was deferred: " + transmission.text());
      case REJECTED -> {
        Log.warnf("%s was refused: %s", name, transmission.text());
        if (mail.delivery() != null && transmission.isRefusedByServer()) {
          incoming.refused(mail.delivery(), transmission.text());
        }
      }
    }
  }
}
