package org.paperround.web.reader;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Interests;
import org.paperround.subscriber.Filler;
import org.paperround.subscriber.Schedule;
import org.paperround.subscriber.Subscriber;
import org.paperround.subscriber.Subscriptions;

/** What is done with the fields of the settings form: checked, shown again, saved. */
@Singleton
class PreferencesEdits {

  private final PageParts parts;
  private final PreferencesForm page;
  private final ReaderLink link;
  private final InterestReading reading;
  private final InterestCounts counts;
  private final Subscriptions subscriptions;
  private final Interests interests;
  private final SavedInterests saved;

  PreferencesEdits(
      PageParts parts,
      PreferencesForm page,
      ReaderLink link,
      InterestReading reading,
      InterestCounts counts,
      Subscriptions subscriptions,
      Interests interests,
      SavedInterests saved) {
    this.parts = parts;
    this.page = page;
    this.link = link;
    this.reading = reading;
    this.counts = counts;
    this.subscriptions = subscriptions;
    this.interests = interests;
    this.saved = saved;
  }

  /** Saves all, or nothing if anything must be corrected. Expects a transaction. */
  Response save(String token, Subscriber reader, PreferencesFields fields) {
    List<InterestDraft> wanted =
        List.copyOf(fields.interests(reading, interests.kept(reader.id())).values());
    Optional<Schedule> schedule = fields.schedule();
    int maximum = fields.maximum();
    Optional<Filler> filler = fields.filler();
    if (fields.hasProblems() || schedule.isEmpty()) {
      return show(token, reader, fields, null);
    }
    long id = reader.id();
    // In this order: it locks the reader, so that a double click does not save everything twice.
    subscriptions.reschedule(id, schedule.get(), maximum);
    filler.ifPresent(wish -> subscriptions.fill(id, wish));
    fields.flag("explore").ifPresent(wish -> subscriptions.explore(id, wish));
    fields.flag("quietNote").ifPresent(wish -> subscriptions.noteQuietDays(id, wish));
    fields.language().ifPresent(wish -> subscriptions.speak(id, wish));
    Map<Integer, SavedInterests.Left> left = saved.save(id, wanted, parts.texts(PrefsTexts.class));
    return link.reader(token)
        .map(now -> parts.page(Pages.preferences(stored(token, now, wanted.isEmpty(), left))))
        .orElseGet(() -> link.dead(token));
  }

  private PreferencesView stored(
      String token, Subscriber reader, boolean isEmpty, Map<Integer, SavedInterests.Left> left) {
    // Not before now: the language may have changed.
    PrefsTexts texts = parts.texts(PrefsTexts.class);
    String notice =
        isEmpty ? texts.savedNothing() : left.isEmpty() ? texts.saved() : texts.savedPartly();
    return page.stored(token, reader, notice, left);
  }

  /** Says what each interest would have matched. */
  Response check(String token, Subscriber reader, PreferencesFields fields) {
    Map<Integer, String> found = new TreeMap<>();
    fields
        .interests(reading, interests.kept(reader.id()))
        .forEach((place, draft) -> found.put(place, counts.of(draft.interest())));
    String notice = fields.hasProblems() ? null : parts.texts(PrefsTexts.class).checked();
    return shown(token, reader, fields, notice, found);
  }

  /** Shows the form as filled in, with what must be corrected. */
  Response show(
      String token, Subscriber reader, PreferencesFields fields, @Nullable String notice) {
    return shown(token, reader, fields, notice, Map.of());
  }

  private Response shown(
      String token,
      Subscriber reader,
      PreferencesFields fields,
      @Nullable String notice,
      Map<Integer, String> found) {
    return parts.page(
        fields.hasProblems() ? 422 : 200,
        Pages.preferences(
            page.view(
                token,
                reader,
                fields.shown(parts, page.liked(reader)),
                fields.shownSchedule(page.schedule(reader), page),
                notice,
                fields.problems(),
                found)));
  }
}
