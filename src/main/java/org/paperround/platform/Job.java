package org.paperround.platform;

import com.github.kagkarlsson.scheduler.task.Task;
import java.util.OptionalInt;

/** A bean that brings a task to the {@link JobEngine}; recurring tasks start by themselves. */
public interface Job {

  /** The task, always the same one. Its name is unique among all jobs. */
  Task<?> task();

  /**
   * How many tasks of this kind a process runs at the same time, on threads that no other kind
   * uses, so that none waits for the other; empty for those who share {@link JobConfig#threads()}.
   */
  default OptionalInt ownThreads() {
    return OptionalInt.empty();
  }
}
