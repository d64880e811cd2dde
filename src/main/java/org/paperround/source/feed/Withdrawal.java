package org.paperround.source.feed;

import java.util.Optional;
import java.util.stream.Stream;
import org.paperround.paper.CanonicalId;
import org.paperround.source.fields.ArxivWithdrawal;

/** Tells an entry of arXiv whose paper was withdrawn. Other feeds have no way to say so. */
final class Withdrawal {

  /** In characters: what is longer is an abstract, not a notice. */
  private static final int LONGEST = 5_000;

  private Withdrawal() {}

  /** The paper that the entry says is withdrawn; empty if it says nothing of the kind. */
  static Optional<CanonicalId> of(FeedEntry entry) {
    boolean withdrawn =
        ArxivWithdrawal.isSaidBy(entry.comment(), "")
            || entry.abstracts().stream()
                .filter(text -> text.length() <= LONGEST)
                .anyMatch(text -> ArxivWithdrawal.isSaidBy("", EntryText.notice(text)));
    return withdrawn ? arxivId(entry) : Optional.empty();
  }

  private static Optional<CanonicalId> arxivId(FeedEntry entry) {
    return Stream.concat(entry.ids().stream(), entry.links().stream())
        .map(text -> text.replaceFirst("(?i)^oai:arxiv\\.org:", "arXiv:"))
        .flatMap(text -> CanonicalId.fromReference(text).stream())
        .filter(CanonicalId::isArxiv)
        .findFirst();
  }
}
