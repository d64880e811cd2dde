package org.paperround.platform;

import com.github.kagkarlsson.scheduler.task.Task;

/** A bean that brings a task to the {@link JobEngine}; recurring tasks start by themselves. */
public interface Job {

  /** The task, always the same one. Its name is unique among all jobs. */
  Task<?> task();
}
