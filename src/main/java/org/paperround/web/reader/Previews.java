package org.paperround.web.reader;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.paperround.account.FirstInterests;
import org.paperround.digest.DigestComposer;
import org.paperround.digest.DigestOrder;
import org.paperround.digest.DigestView;
import org.paperround.digest.Selection;
import org.paperround.interest.Interest;
import org.paperround.interest.Term;
import org.paperround.matching.Match;
import org.paperround.platform.language.Language;
import org.paperround.round.DayEditions;
import org.paperround.subscriber.Subscriptions;

/** What a digest over the latest list would hold, made by the same matcher as the digest. */
@Singleton
class Previews {

  private final DayEditions days;
  private final DigestComposer composer;

  Previews(DayEditions days, DigestComposer composer) {
    this.days = days;
    this.composer = composer;
  }

  Preview of(List<Term> terms, Language language) {
    List<Interest> interests = FirstInterests.of(terms.stream().limit(Interest.MAX_TERMS).toList());
    return days.latest(null)
        .map(day -> of(day, interests, language))
        .orElseGet(() -> new Preview(List.of(), 0));
  }

  private Preview of(DayEditions.Day day, List<Interest> interests, Language language) {
    int most = Subscriptions.DEFAULT_MAX_PAPERS;
    List<Match> matches = day.edition().match(interests, 0);
    List<Match> chosen = Selection.of(matches, interests, most, day.edition()::alike);
    DigestOrder order =
        new DigestOrder(
            language,
            day.day(),
            chosen,
            matches.size() - chosen.size(),
            List.of(),
            most,
            day.papers().size(),
            List.of(),
            new DigestView.Links("", "", "", "", null),
            Map.of());
    return new Preview(composer.view(order, order.maxPapers()).sections(), day.papers().size());
  }
}
