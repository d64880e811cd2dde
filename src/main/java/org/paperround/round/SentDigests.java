package org.paperround.round;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paperround.digest.DigestComposer;
import org.paperround.digest.DigestOrder;
import org.paperround.digest.DigestView;
import org.paperround.interest.Interest;
import org.paperround.interest.Interests;
import org.paperround.matching.Match;
import org.paperround.matching.PaperMatcher;
import org.paperround.paper.PaperCard;
import org.paperround.paper.PaperStore;
import org.paperround.paper.TrendingScore;
import org.paperround.platform.Site;
import org.paperround.platform.language.Language;

/**
 * Digests shown again. The papers are those of the ledger, in their order, then those that did not
 * fit; the reasons are found anew, by the interests as they are now. A paper of the mail that does
 * not match now is shown if it is trending.
 */
@Singleton
public class SentDigests {

  private final Ledger ledger;
  private final PaperStore papers;
  private final WindowEditions windows;
  private final Interests interests;
  private final DigestComposer composer;
  private final Site site;
  private final Clock clock;

  SentDigests(
      Ledger ledger,
      PaperStore papers,
      WindowEditions windows,
      Interests interests,
      DigestComposer composer,
      Site site,
      Clock clock) {
    this.ledger = ledger;
    this.papers = papers;
    this.windows = windows;
    this.interests = interests;
    this.composer = composer;
    this.site = site;
    this.clock = clock;
  }

  /**
   * The digest of a reader and edition; empty if there was none.
   *
   * @param language what it is to be shown in
   * @param feedback the absolute address of its page for the reader alone; null if this is one that
   *     others may see
   */
  public Optional<DigestView> of(
      long subscriberId, LocalDate edition, Language language, @Nullable String feedback) {
    return ledger
        .find(subscriberId, edition)
        .filter(
            delivery -> !delivery.papers().isEmpty() || delivery.state() == DeliveryState.ACCEPTED)
        .map(delivery -> view(delivery, language, feedback));
  }

  /** Digests that a reader was sent, or may have been, the latest first. */
  @Transactional
  public List<SentDigest> sentTo(long subscriberId, int most) {
    return DeliveryEntity.<DeliveryEntity>find(
            "subscriberId = ?1 and state in (ACCEPTED, UNCERTAIN) and papers <> ''"
                + " order by edition desc",
            subscriberId)
        .page(0, most)
        .<DeliveryEntity>list()
        .stream()
        .map(DeliveryEntity::view)
        .map(
            sent ->
                new SentDigest(
                    sent.edition(), sent.papers().size(), sent.considered(), sent.updatedAt()))
        .toList();
  }

  private DigestView view(Delivery delivery, Language language, @Nullable String feedback) {
    List<Match> matches = matches(delivery, interests.of(delivery.subscriberId(), clock.instant()));
    Set<Long> matched =
        matches.stream().map(match -> match.paper().id()).collect(Collectors.toSet());
    List<PaperCard> others =
        papers.byIds(delivery.papers()).stream()
            .filter(paper -> !matched.contains(paper.id()))
            .toList();
    List<PaperCard> trending = TrendingScore.trending(others, delivery.edition());
    int most = matches.size() + trending.size();
    String home = site.url() + "/";
    DigestOrder order =
        new DigestOrder(
            language,
            delivery.edition(),
            matches,
            0,
            trending,
            most,
            delivery.considered(),
            List.of(),
            new DigestView.Links(home, home, home, home, feedback),
            feedback == null ? Map.of() : interests.numbers(delivery.subscriberId()));
    return composer.view(order, most);
  }

  private List<Match> matches(Delivery delivery, List<Interest> wanted) {
    PaperMatcher.Edition papersOfThen = windows.of(delivery.fromSeq(), delivery.toSeq());
    Comparator<Match> sentFirst =
        Comparator.comparingInt(match -> place(delivery, match.paper().id()));
    return papersOfThen.match(wanted, delivery.window(), Set.copyOf(delivery.papers())).stream()
        .sorted(sentFirst)
        .toList();
  }

  private static int place(Delivery delivery, long paper) {
    int place = delivery.papers().indexOf(paper);
    return place < 0 ? Integer.MAX_VALUE : place;
  }
}
