package org.paperround.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;

/**
 * All that is logged while this is open, at the levels that are set, failures with their causes.
 */
public final class LogLines implements AutoCloseable {

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Logger root = LogContext.getLogContext().getLogger("");
  private final Handler handler = new Keeping();

  /** Listens from now on. */
  public LogLines() {
    root.addHandler(handler);
  }

  private final class Keeping extends Handler {

    private final SimpleFormatter formatter = new SimpleFormatter();

    @Override
    public void publish(LogRecord line) {
      StringWriter text = new StringWriter().append(formatter.formatMessage(line));
      if (line.getThrown() != null) {
        line.getThrown().printStackTrace(new PrintWriter(text, true));
      }
      lines.add(line.getLoggerName() + " " + text);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** The lines so far. */
  public List<String> all() {
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    root.removeHandler(handler);
  }
}
