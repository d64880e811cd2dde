package org.paperround.round;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.paperround.interest.Interests;
import org.paperround.matching.Window;
import org.paperround.paper.PaperStore;
import org.paperround.subscriber.Filler;
import org.paperround.subscriber.Subscriber;

/** Looks into the papers that wait for a reader, ahead of the round. */
@Singleton
class Waiting {

  private final PaperStore papers;
  private final EditionCache editions;
  private final Interests interests;

  Waiting(PaperStore papers, EditionCache editions, Interests interests) {
    this.papers = papers;
    this.editions = editions;
    this.interests = interests;
  }

  /**
   * What waits for a reader.
   *
   * @param papers how many papers are new to the reader
   * @param mail whether there would be a mail
   */
  record Found(int papers, boolean mail) {}

  /** What a round would find for a reader at an instant. */
  Found of(Subscriber reader, Instant at) {
    long newest = papers.newestSeq();
    if (newest <= reader.readUpTo()) {
      return new Found(0, false);
    }
    EditionCache.Prepared prepared = editions.covering(new Window(reader.readUpTo(), newest));
    int count = prepared.count(Window.after(reader.readUpTo()));
    boolean mail =
        reader.filler() == Filler.ALWAYS
            || !prepared
                .edition()
                .match(interests.of(reader.id(), at), reader.readUpTo())
                .isEmpty();
    return new Found(count, count > 0 && mail);
  }
}
