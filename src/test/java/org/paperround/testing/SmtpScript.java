package org.paperround.testing;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** What is to be done for whom at which step. Safe for many threads. */
final class SmtpScript {

  /** Before a dialogue names a recipient, its acts are those for anyone. */
  static final String ANYONE = "";

  private record Cue(String recipient, SmtpStep step) {}

  private record Turn(SmtpStep step, int others, SmtpAct act) {}

  private volatile List<String> extensions = List.of();
  private volatile @Nullable SSLContext tls;
  private volatile boolean secureFromTheStart;
  private final Map<Cue, Queue<SmtpAct>> once = new HashMap<>();
  private final Map<Cue, SmtpAct> always = new HashMap<>();
  private @Nullable Turn turn;

  synchronized void once(String recipient, SmtpStep step, SmtpAct act) {
    once.computeIfAbsent(cue(recipient, step), cue -> new ArrayDeque<>()).add(act);
  }

  synchronized void always(String recipient, SmtpStep step, SmtpAct act) {
    always.put(cue(recipient, step), act);
  }

  synchronized SmtpAct next(String recipient, SmtpStep step) {
    Queue<SmtpAct> waiting = once.get(cue(recipient, step));
    SmtpAct act = waiting == null ? null : waiting.poll();
    return act == null ? always.getOrDefault(cue(recipient, step), forAnyone(step)) : act;
  }

  synchronized void after(int others, SmtpStep step, SmtpAct act) {
    turn = new Turn(step, others, act);
  }

  private SmtpAct forAnyone(SmtpStep step) {
    if (turn == null || turn.step() != step) {
      return SmtpAct.reply(step.fine());
    }
    if (turn.others() == 0) {
      return turn.act();
    }
    turn = new Turn(step, turn.others() - 1, turn.act());
    return SmtpAct.reply(step.fine());
  }

  void offer(List<String> keywords) {
    extensions = List.copyOf(keywords);
  }

  List<String> extensions() {
    return extensions;
  }

  void certify(SSLContext context) {
    tls = context;
  }

  void secureFromTheStart() {
    secureFromTheStart = true;
  }

  boolean isSecureFromTheStart() {
    return secureFromTheStart;
  }

  SSLContext tls() {
    return Objects.requireNonNull(tls, "the server has no certificate");
  }

  synchronized void clear() {
    extensions = List.of();
    secureFromTheStart = false;
    once.clear();
    always.clear();
    turn = null;
  }

  private static Cue cue(String recipient, SmtpStep step) {
    return new Cue(recipient.toLowerCase(Locale.ROOT), step);
  }
}
