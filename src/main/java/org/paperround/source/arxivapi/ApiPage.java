package org.paperround.source.arxivapi;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.paperround.paper.PlainText;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.feed.FeedFacts;
import org.paperround.source.feed.FeedReader;
import org.paperround.source.http.Answer;
import org.paperround.source.input.Opening;
import org.paperround.source.remote.HeldPapers;

/**
 * One answer of the search interface.
 *
 * @param entries how many entries came, whatever became of them
 * @param total how many there are over all pages
 * @param held what came
 */
record ApiPage(int entries, int total, HeldPapers held) {

  private static final String SOURCE = "arxiv-api";
  private static final int HEAD = 200;

  /**
   * Reads an answer.
   *
   * @param start how many entries are on the pages before
   * @throws UnreadableInputException if it is none of the interface's, or reports an error
   * @throws IOException if it broke off, is blank or asks for patience: asking again may help
   */
  static ApiPage read(Answer answer, LocalDate day, int start) throws IOException {
    BufferedInputStream body = new BufferedInputStream(answer.body());
    refuseHurry(PlainText.oneLine(new String(Opening.peek(body, HEAD), StandardCharsets.UTF_8)));
    HeldPapers held = new HeldPapers("after %d entries, ".formatted(start));
    FeedFacts facts = FeedReader.read(body, SOURCE, day, held);
    if (!facts.whole()) {
      throw new IOException("it is cut off");
    }
    int total =
        facts
            .total()
            .orElseThrow(
                () ->
                    new UnreadableInputException(
                        "arXiv's search interface did not say how many papers it found"));
    return new ApiPage(facts.entries(), total, held);
  }

  /** How many entries were no papers to be handed on: unreadable or withdrawn. */
  int others() {
    return held.size() - held.papers().size();
  }

  private static void refuseHurry(String start) throws IOException {
    if (start.isEmpty()) {
      throw new IOException("it is blank");
    }
    if (start.regionMatches(true, 0, "Rate exceeded", 0, 13)) {
      throw new IOException("it says that arXiv was asked too often");
    }
  }
}
