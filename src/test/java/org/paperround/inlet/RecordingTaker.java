package org.paperround.inlet;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.paperround.bounce.Kind;
import org.paperround.bounce.Report;
import org.paperround.bounce.Taken;
import org.paperround.bounce.Trust;
import org.paperround.bounce.Verdict;

/** Keeps what it is given. A message is related where it says "bounce" anywhere. */
public final class RecordingTaker implements Taker {

  /** Messages in the order of their coming, repeats too. */
  public final List<String> messages = new ArrayList<>();

  /** What counted, each once. */
  public final Set<String> stored = new HashSet<>();

  /** Reports in the order of their coming, repeats too. */
  public final List<Report> reports = new ArrayList<>();

  /** Addresses that left, each with when. */
  public final List<String> leavers = new ArrayList<>();

  /** How many more calls are taken before the database is away; less than 0: it never is. */
  public int left = -1;

  /** What happens while a message is being taken. */
  public Happening during = () -> {};

  /** Something that happens meanwhile. */
  @FunctionalInterface
  public interface Happening {
    /** Happens. */
    void run() throws Exception;
  }

  @Override
  public Taken take(byte[] message, Trust trust) {
    beThere();
    String text = new String(message, StandardCharsets.ISO_8859_1);
    messages.add(text);
    boolean related = text.contains("bounce");
    if (related) {
      stored.add(text);
    }
    try {
      during.run();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    Verdict verdict =
        related
            ? new Verdict(Kind.HARD, "a@example.org", "5.1.1", "unknown")
            : new Verdict(Kind.IGNORED, null, null, "");
    return new Taken(List.of(verdict), related);
  }

  @Override
  public Taken take(Report report) {
    beThere();
    reports.add(report);
    stored.add(report.eventId());
    return new Taken(List.of(), true);
  }

  @Override
  public void leave(String address, Instant at) {
    beThere();
    leavers.add(address + " at " + at);
  }

  private void beThere() {
    if (left == 0) {
      throw new IllegalStateException("the database is away");
    }
    left--;
  }
}
