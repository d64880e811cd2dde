package org.paperround.source.arxivapi;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.PlainText;
import org.paperround.source.PaperSink;
import org.paperround.source.UnreadableInputException;
import org.paperround.source.feed.FeedFacts;
import org.paperround.source.feed.FeedReader;
import org.paperround.source.http.Answer;
import org.paperround.source.input.Opening;

/** One answer of the search interface. */
final class ApiPage implements PaperSink {

  private static final String SOURCE = "arxiv-api";
  private static final int HEAD = 200;

  private final List<IncomingPaper> papers = new ArrayList<>();
  private final List<CanonicalId> withdrawn = new ArrayList<>();
  private final List<String> rejections = new ArrayList<>();
  private FeedFacts facts;

  private ApiPage(Answer answer, LocalDate day) throws IOException {
    BufferedInputStream body = new BufferedInputStream(answer.body());
    refuseHurry(PlainText.oneLine(new String(Opening.peek(body, HEAD), StandardCharsets.UTF_8)));
    facts = FeedReader.read(body, SOURCE, day, this);
    if (!facts.whole()) {
      throw new IOException("an answer of arXiv's search interface was cut off");
    }
    if (facts.total().isEmpty()) {
      throw new UnreadableInputException(
          "arXiv's search interface did not say how many papers it found");
    }
  }

  /**
   * Reads an answer.
   *
   * @throws UnreadableInputException if it is none of the interface's, or reports an error
   * @throws IOException if it broke off, is blank or asks for patience: asking again may help
   */
  static ApiPage read(Answer answer, LocalDate day) throws IOException {
    return new ApiPage(answer, day);
  }

  /** How many entries came, whatever became of them. */
  int entries() {
    return facts.entries();
  }

  /** How many there are over all pages. */
  int total() {
    return facts.total().orElse(0);
  }

  List<IncomingPaper> papers() {
    return papers;
  }

  List<CanonicalId> withdrawn() {
    return withdrawn;
  }

  /** Why entries could not be read. */
  List<String> rejections() {
    return rejections;
  }

  @Override
  public void paper(IncomingPaper paper) {
    papers.add(paper);
  }

  @Override
  public void rejected(String at, String reason) {
    rejections.add(reason);
  }

  @Override
  public void withdrawn(CanonicalId id) {
    withdrawn.add(id);
  }

  private static void refuseHurry(String start) throws IOException {
    if (start.isEmpty()) {
      throw new IOException("arXiv's search interface gave a blank answer");
    }
    if (start.regionMatches(true, 0, "Rate exceeded", 0, 13)) {
      throw new IOException("arXiv's search interface says that it was asked too often");
    }
  }
}
