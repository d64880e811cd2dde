package org.paperround.source.arxiv;

import java.util.ArrayList;
import java.util.List;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.source.PaperSink;

/** Keeps what a source handed on. */
public final class Taken implements PaperSink {

  private final List<IncomingPaper> papers = new ArrayList<>();
  private final List<String> rejections = new ArrayList<>();
  private final List<String> withdrawn = new ArrayList<>();

  @Override
  public void paper(IncomingPaper paper) {
    papers.add(paper);
  }

  @Override
  public void rejected(String at, String reason) {
    rejections.add(at + ": " + reason);
  }

  @Override
  public void withdrawn(CanonicalId id) {
    withdrawn.add(id.value());
  }

  public List<IncomingPaper> papers() {
    return papers;
  }

  public List<String> ids() {
    return papers.stream().map(paper -> paper.canonicalId().value()).toList();
  }

  public List<String> rejections() {
    return rejections;
  }

  public List<String> withdrawn() {
    return withdrawn;
  }
}
