package org.paperround.round;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paperround.digest.Selection;
import org.paperround.interest.Interest;
import org.paperround.interest.KeptInterest;
import org.paperround.matching.Match;
import org.paperround.matching.PaperMatcher;
import org.paperround.paper.PaperCard;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.Subscriber;

/** Chooses the papers of one mail. */
@Singleton
class Choosing {

  private final SparePlaces spare;

  Choosing(SparePlaces spare) {
    this.spare = spare;
  }

  /**
   * The best of the reader's window.
   *
   * @param papers hold at least the window
   */
  Choice choose(
      Line line, EmailAddress address, List<KeptInterest> kept, EditionCache.Prepared papers) {
    Subscriber reader = line.reader();
    Delivery delivery = line.delivery();
    int most = reader.maxPapers();
    List<Interest> wanted = kept.stream().map(KeptInterest::interest).toList();
    PaperMatcher.Edition edition = papers.edition();
    List<Match> matches = edition.match(wanted, delivery.window());
    Optional<Match> beside =
        reader.explore() && most > 1
            ? edition.nearMiss(wanted, delivery.window())
            : Optional.empty();
    List<Match> chosen =
        Selection.with(Selection.of(matches, wanted, most, edition::alike), beside, most);
    int more = matches.size() - chosen.size() + (beside.isPresent() ? 1 : 0);
    List<PaperCard> trending =
        chosen.size() < most
            ? spare.of(papers, chosen, wanted, reader.filler(), delivery)
            : List.of();
    // Asked now, so that a group's scores are not all kept until its mails are made.
    chosen.forEach(Match::reasons);
    Map<String, Long> numbers = new LinkedHashMap<>();
    kept.forEach(interest -> numbers.putIfAbsent(interest.interest().name(), interest.id()));
    int considered = papers.count(delivery.window());
    // Who asked for nothing knows why nothing comes.
    boolean quietNote = reader.quietNote() && !kept.isEmpty();
    return new Choice(
        delivery,
        address,
        reader.language(),
        most,
        chosen,
        more,
        trending,
        considered,
        quietNote,
        numbers);
  }
}
