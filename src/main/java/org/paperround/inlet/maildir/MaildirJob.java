package org.paperround.inlet.maildir;

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

/** Looks into the Maildir, if there is one. */
@Singleton
class MaildirJob implements Job {

  private final Task<PollState> task;

  MaildirJob(InletConfig config, Letters letters, Polls polls) {
    Optional<Maildir> maildir = config.maildir().path().map(path -> new Maildir(path, letters));
    task =
        Tasks.recurring("read-maildir", FixedDelay.of(config.every()), PollState.class)
            .initialData(PollState.START)
            .executeStateful(
                (instance, context) ->
                    maildir
                        .map(mailbox -> polls.run(Maildir.WAY, mailbox, instance.getData()))
                        .orElse(instance.getData()));
  }

  @Override
  public Task<?> task() {
    return task;
  }
}
