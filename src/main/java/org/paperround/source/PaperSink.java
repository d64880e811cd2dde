package org.paperround.source;

import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.Withdrawal;

/** Takes what a {@link PaperReader} finds, one piece at a time, in the order of the input. */
public interface PaperSink {

  /** One paper that was read whole. The same paper may come more than once in an input. */
  void paper(IncomingPaper paper);

  /**
   * One paper that could not be read.
   *
   * @param at where it begins, such as {@code line 12}, counted from 1
   * @param reason a sentence without full stop that tells people what to mend
   */
  void rejected(String at, String reason);

  /**
   * A paper that the source says is withdrawn for good, whether it was ever seen here or not. File
   * formats that cannot tell never call it.
   */
  default void withdrawn(CanonicalId id) {
    withdrawn(id, Withdrawal.EVERY_VERSION);
  }

  /**
   * A paper that the source says is withdrawn, whether it was ever seen here or not.
   *
   * @param upTo the last version that is withdrawn; a later one brings the paper back
   */
  default void withdrawn(CanonicalId id, int upTo) {}
}
