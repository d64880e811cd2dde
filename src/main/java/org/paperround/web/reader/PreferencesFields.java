package org.paperround.web.reader;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Interests;
import org.paperround.interest.KeptInterest;
import org.paperround.platform.language.Language;
import org.paperround.subscriber.Filler;
import org.paperround.subscriber.Schedule;
import org.paperround.subscriber.Subscriptions;

/** The settings form as sent, read field by field. Only a form without problems is saved. */
final class PreferencesFields {

  private final MultivaluedMap<String, String> form;
  private final PrefsTexts texts;
  private final Map<String, String> problems = new HashMap<>();
  private final List<InterestFields> blocks = new ArrayList<>();
  private final ScheduleFields schedule;

  PreferencesFields(MultivaluedMap<String, String> form, PrefsTexts texts) {
    this.form = form;
    this.texts = texts;
    this.schedule = new ScheduleFields(form, problems, texts);
    for (int place : places()) {
      blocks.add(new InterestFields(place, blocks.size(), form, problems, texts));
    }
  }

  /** The interests' places in the form as sent, in the order in which they are wanted. */
  private List<Integer> places() {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i <= Interests.MOST + 1; i++) {
      InterestFields block = new InterestFields(i, i, form, problems, texts);
      if (block.exist() && !block.isRemoved() && !block.isBlank()) {
        places.add(i);
      }
    }
    String[] move = text("arrange").split("\\.", 2);
    int from = move.length < 2 ? -1 : places.indexOf((int) PageParts.number(move[1]));
    int to = move[0].equals("up") ? from - 1 : from + 1;
    if (from >= 0 && to >= 0 && to < places.size()) {
      Collections.swap(places, from, to);
    }
    return places;
  }

  boolean hasProblems() {
    return !problems.isEmpty();
  }

  Map<String, String> problems() {
    return problems;
  }

  List<InterestForm> shown(PageParts parts, Map<Long, List<LikedPaper>> liked) {
    return blocks.stream().map(block -> block.shown(parts, liked)).toList();
  }

  /**
   * The interests that can be read, by their places, those of the reader's that are edited with
   * their liked papers.
   */
  SortedMap<Integer, InterestDraft> interests(InterestReading reading, List<KeptInterest> kept) {
    SortedMap<Integer, InterestDraft> interests = new TreeMap<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      Optional<InterestDraft> interest = reading.interest(blocks.get(i), kept);
      if (interest.isPresent()) {
        interests.put(i, interest.get());
        if (!names.add(interest.get().interest().name().toLowerCase(Locale.ROOT))) {
          problems.put("interest." + i + ".name", texts.sameName());
        }
      }
    }
    if (interests.size() > Interests.MOST) {
      problems.put(
          "interest." + (blocks.size() - 1) + ".name", texts.tooManyInterests(Interests.MOST));
    }
    return interests;
  }

  Optional<Schedule> schedule() {
    return schedule.schedule();
  }

  int maximum() {
    try {
      int maximum = Integer.parseInt(text("maximum").strip());
      if (maximum >= 1 && maximum <= Subscriptions.MOST_PAPERS) {
        return maximum;
      }
    } catch (NumberFormatException e) {
      // said below, like a number out of range
    }
    problems.put("maximum", texts.badMaximum(Subscriptions.MOST_PAPERS));
    return Subscriptions.DEFAULT_MAX_PAPERS;
  }

  /** When trending papers shall come; as it was if the form does not say. */
  Optional<Filler> filler() {
    String text = text("filler");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Filler.valueOf(text));
    } catch (IllegalArgumentException e) {
      problems.put("filler", texts.badChoice());
      return Optional.empty();
    }
  }

  /** Whether a box is ticked; as it was if the form does not say. */
  Optional<Boolean> flag(String field) {
    List<String> said = form.getOrDefault(field, List.of());
    return said.isEmpty() ? Optional.empty() : Optional.of(said.contains("true"));
  }

  /** The language; as it was if the form does not name one of ours. */
  Optional<Language> language() {
    return Language.of(text("language"));
  }

  /** The day until which to pause; null to pause without end. */
  @Nullable LocalDate pauseUntil(LocalDate today) {
    String text = text("pauseUntil").strip();
    if (text.isEmpty()) {
      return null;
    }
    try {
      LocalDate until = LocalDate.parse(text);
      if (until.isAfter(today)) {
        return until;
      }
      problems.put("pauseUntil", texts.pastDay());
    } catch (DateTimeParseException e) {
      problems.put("pauseUntil", texts.unreadableDay());
    }
    return null;
  }

  /** The schedule part as filled in; what cannot be read falls back to what is stored. */
  SchedulePart shownSchedule(SchedulePart stored, PreferencesForm page) {
    String zone = problems.containsKey("zone") ? stored.zone() : text("zone");
    return new SchedulePart(
        zone,
        problems.containsKey("hour") ? stored.hour() : number("hour", stored.hour()),
        schedule.rhythm(),
        page.days(schedule.ticked()),
        number("maximum", stored.maximum()),
        filler().map(Enum::name).orElse(stored.filler()),
        flag("explore").orElse(stored.explore()),
        flag("quietNote").orElse(stored.quietNote()),
        language().map(Language::code).orElse(stored.language()),
        stored.pausedUntil(),
        text("pauseUntil"));
  }

  private int number(String field, int otherwise) {
    try {
      return Integer.parseInt(text(field).strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private String text(String field) {
    return Objects.requireNonNullElse(form.getFirst(field), "");
  }
}
