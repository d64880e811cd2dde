package org.paperround.bounce;

import java.util.List;

/**
 * What became of an incoming message.
 *
 * @param verdicts one for each recipient it tells of, at least one
 * @param related whether it has to do with mails of ours; if not, it was left alone
 */
public record Taken(List<Verdict> verdicts, boolean related) {

  public Taken {
    verdicts = List.copyOf(verdicts);
  }
}
