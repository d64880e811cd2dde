package org.paperround.web.reader;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.paperround.account.FirstInterests;
import org.paperround.digest.DigestComposer;
import org.paperround.digest.DigestOrder;
import org.paperround.digest.DigestView;
import org.paperround.interest.Interest;
import org.paperround.interest.Term;
import org.paperround.matching.PaperMatcher;
import org.paperround.paper.PaperCard;
import org.paperround.paper.PaperStore;
import org.paperround.subscriber.Subscriptions;

/** What a digest over the latest list would hold, made by the same matcher as the digest. */
@Singleton
class Previews {

  private final PaperStore papers;
  private final PaperMatcher matcher;
  private final DigestComposer composer;

  Previews(PaperStore papers, PaperMatcher matcher, DigestComposer composer) {
    this.papers = papers;
    this.matcher = matcher;
    this.composer = composer;
  }

  Preview of(List<Term> terms) {
    List<PaperCard> day = papers.latestDay(null).map(papers::listedOn).orElse(List.of());
    List<Interest> interests = FirstInterests.of(terms.stream().limit(Interest.MAX_TERMS).toList());
    try (PaperMatcher.Edition edition = matcher.prepare(day)) {
      DigestOrder order =
          new DigestOrder(
              papers.latestDay(null).orElse(LocalDate.EPOCH),
              edition.match(interests, 0),
              List.of(),
              Subscriptions.DEFAULT_MAX_PAPERS,
              day.size(),
              List.of(),
              new DigestView.Links("", "", "", "", null),
              Map.of());
      DigestView view = composer.view(order, order.maxPapers());
      return new Preview(view.sections(), day.size());
    }
  }
}
