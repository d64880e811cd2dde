package org.paperround.source.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaper;
import org.paperround.paper.Withdrawal;
import org.paperround.source.PaperSink;

/**
 * Keeps what a run brings in memory until it is judged, up to a limit, so that all of it is stored
 * or none. For one thread.
 */
final class RunSink implements PaperSink {

  private static final int MOST_REJECTIONS = 5;
  private static final int LONGEST_REJECTION = 300;

  private static final Comparator<IncomingPaper> NEWEST =
      Comparator.comparing(
              IncomingPaper::published, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(paper -> paper.canonicalId().value());

  private final int most;
  private final List<IncomingPaper> papers = new ArrayList<>();
  private final Set<String> ids = new LinkedHashSet<>();
  private final Set<Withdrawal> withdrawn = new LinkedHashSet<>();
  private final List<String> rejections = new ArrayList<>();
  private int rejected;
  private boolean full;

  RunSink(int most) {
    this.most = most;
  }

  @Override
  public void paper(IncomingPaper paper) {
    if (papers.size() < most) {
      papers.add(paper);
      ids.add(paper.canonicalId().value());
    } else {
      full = true;
    }
  }

  @Override
  public void rejected(String at, String reason) {
    rejected++;
    if (rejections.size() < MOST_REJECTIONS) {
      String line = (at + ": " + reason).replaceAll("\\s+", " ");
      rejections.add(line.substring(0, Math.min(line.length(), LONGEST_REJECTION)));
    }
  }

  @Override
  public void withdrawn(CanonicalId id, int upTo) {
    if (withdrawn.size() < most) {
      withdrawn.add(new Withdrawal(id, upTo));
    } else {
      full = true;
    }
  }

  /** The papers in the order they came; the same one as often as it came. */
  List<IncomingPaper> papers() {
    return papers;
  }

  /** The canonical ids of the papers, each once. */
  Set<String> ids() {
    return ids;
  }

  /** The id of the paper with the latest date. */
  Optional<String> newest() {
    return papers.stream().max(NEWEST).map(paper -> paper.canonicalId().value());
  }

  /** The papers that were withdrawn, each up to a version. */
  Set<Withdrawal> withdrawn() {
    return withdrawn;
  }

  /** How many entries could not be read. */
  int rejected() {
    return rejected;
  }

  /** The first few of them, a line each with place and reason. */
  List<String> rejections() {
    return rejections;
  }

  /** Whether something did not fit. */
  boolean isFull() {
    return full;
  }
}
