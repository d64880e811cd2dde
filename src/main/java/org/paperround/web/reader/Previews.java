package org.paperround.web.reader;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paperround.digest.DigestComposer;
import org.paperround.digest.DigestOrder;
import org.paperround.digest.DigestView;
import org.paperround.digest.Selection;
import org.paperround.interest.Interest;
import org.paperround.matching.Match;
import org.paperround.platform.language.Language;
import org.paperround.round.DayEditions;
import org.paperround.subscriber.Subscriptions;

/**
 * What a digest over the latest list would have held, made by the same matcher as the digest. While
 * the list stays the same, what was asked for lately is kept: most visitors begin with the same
 * topics.
 */
@Singleton
class Previews {

  private static final int KEPT = 500;

  private final DayEditions days;
  private final DigestComposer composer;
  private final Clock clock;
  private volatile @Nullable Kept kept;

  Previews(DayEditions days, DigestComposer composer, Clock clock) {
    this.days = days;
    this.composer = composer;
    this.clock = clock;
  }

  /** What was made of one list, by interests. */
  private record Kept(DayEditions.Day day, Cache<Asked, Chosen> chosen) {

    static Kept of(DayEditions.Day day) {
      return new Kept(day, Caffeine.newBuilder().maximumSize(KEPT).build());
    }
  }

  private record Asked(List<Interest> interests, Language language) {}

  private record Chosen(List<DigestView.Section> sections, int more) {}

  /** The preview of these interests, its reasons in a language. */
  Preview of(List<Interest> interests, Language language) {
    Asked asked = new Asked(interests, language);
    return days.latest(null)
        .map(day -> of(day, asked))
        .orElseGet(() -> new Preview(null, null, false, List.of(), 0, 0));
  }

  private Preview of(DayEditions.Day day, Asked what) {
    Chosen chosen = kept(day).chosen().get(what, asked -> choose(day, asked));
    LocalDate yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    return new Preview(
        null,
        day.day(),
        day.day().equals(yesterday),
        chosen.sections(),
        chosen.more(),
        day.papers().size());
  }

  /** The same list is the same object. */
  @SuppressWarnings("ReferenceEquality")
  private Kept kept(DayEditions.Day day) {
    Kept now = kept;
    if (now == null || now.day() != day) {
      now = Kept.of(day);
      kept = now;
    }
    return now;
  }

  private Chosen choose(DayEditions.Day day, Asked asked) {
    int most = Subscriptions.DEFAULT_MAX_PAPERS;
    List<Match> matches = day.edition().match(asked.interests(), 0);
    List<Match> chosen = Selection.of(matches, asked.interests(), most, day.edition()::alike);
    int more = matches.size() - chosen.size();
    DigestOrder order =
        new DigestOrder(
            asked.language(),
            day.day(),
            chosen,
            more,
            List.of(),
            most,
            day.papers().size(),
            List.of(),
            new DigestView.Links("", "", "", "", null),
            Map.of());
    return new Chosen(composer.view(order, order.maxPapers()).sections(), more);
  }
}
