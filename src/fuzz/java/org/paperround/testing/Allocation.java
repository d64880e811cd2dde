package org.paperround.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** How much memory the current thread asks for, as a bound on what an input can take. */
public final class Allocation {

  /** The most that one input may take, in bytes. */
  private static final long MOST = 256L << 20;

  private static final ThreadMXBean THREADS =
      (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocation() {}

  /** Runs what an input leads to; fails if it allocates more than 256 MB in all. */
  public static void bounded(Runnable act) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    act.run();
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST);
  }
}
