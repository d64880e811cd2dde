package org.paperround.inlet.imap;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.paperround.inlet.InletConfig;
import org.paperround.inlet.Letters;
import org.paperround.inlet.PollState;
import org.paperround.inlet.Polls;
import org.paperround.platform.Job;

/** Looks into the mailbox on a server, if there is one. */
@Singleton
class ImapJob implements Job {

  private final Task<PollState> task;

  ImapJob(InletConfig config, Letters letters, Polls polls) {
    Optional<ImapMailbox> mailbox =
        checked(config.imap()).host().map(host -> new ImapMailbox(config.imap(), letters));
    task =
        Tasks.recurring("read-imap", FixedDelay.of(config.every()), PollState.class)
            .initialData(PollState.START)
            .executeStateful(
                (instance, context) ->
                    mailbox
                        .map(box -> polls.run(ImapMailbox.WAY, box, instance.getData()))
                        .orElse(instance.getData()));
  }

  /** What cannot work stops the start. */
  static InletConfig.Imap checked(InletConfig.Imap config) {
    if (config.host().isPresent() && (config.user().isEmpty() || config.password().isEmpty())) {
      throw new IllegalStateException("paperround.inlet.imap needs a user and a password");
    }
    if (config.delete() && config.moveTo().isPresent()) {
      throw new IllegalStateException(
          "paperround.inlet.imap: either delete or move-to can be set, not both");
    }
    return config;
  }

  @Override
  public Task<?> task() {
    return task;
  }
}
