package org.paperround.web.reader;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.ArxivCategories;
import org.paperround.interest.Interests;
import org.paperround.interest.KeptInterest;
import org.paperround.interest.Topics;
import org.paperround.platform.language.Language;
import org.paperround.source.PaperReader;
import org.paperround.subscriber.Filler;
import org.paperround.subscriber.Schedule;
import org.paperround.subscriber.Subscriptions;

/** The settings form as sent, read field by field. Only a form without problems is saved. */
final class PreferencesFields {

  private final MultivaluedMap<String, String> form;
  private final Map<String, String> problems = new HashMap<>();
  private final List<InterestFields> blocks = new ArrayList<>();

  PreferencesFields(MultivaluedMap<String, String> form) {
    this.form = form;
    for (int i = 0; i <= Interests.MOST + 1; i++) {
      InterestFields block = new InterestFields(i, blocks.size(), form, problems);
      if (block.exist() && !block.isRemoved() && !block.isBlank()) {
        blocks.add(block);
      }
    }
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

  /** The interests as filled in, those of a reader's that are edited with their liked papers. */
  List<InterestDraft> interests(
      Topics topics, ArxivCategories categories, PaperReader bibtex, List<KeptInterest> kept) {
    List<InterestDraft> interests = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      Optional<InterestDraft> interest = blocks.get(i).interest(topics, categories, bibtex, kept);
      interest.ifPresent(interests::add);
      if (interest.isPresent()
          && !names.add(interest.get().interest().name().toLowerCase(Locale.ROOT))) {
        problems.put("interest." + i + ".name", "Another interest has this name already.");
      }
    }
    if (interests.size() > Interests.MOST) {
      problems.put(
          "interest." + (blocks.size() - 1) + ".name", "You can have at most 12 interests.");
    }
    return interests;
  }

  Optional<Schedule> schedule() {
    Optional<Schedule> daily =
        SignUpFields.schedule(
            Objects.requireNonNullElse(form.getFirst("zone"), "UTC"),
            Objects.requireNonNullElse(form.getFirst("hour"), ""),
            problems,
            Language.ENGLISH.texts(HomeTexts.class));
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String day : chosenDays()) {
      try {
        days.add(DayOfWeek.valueOf(day));
      } catch (IllegalArgumentException e) {
        problems.put("day", "One of the days is not a day of the week.");
      }
    }
    if (days.isEmpty()) {
      problems.put("day", "Please choose at least one day, or pause instead.");
      return Optional.empty();
    }
    return daily.map(schedule -> new Schedule(schedule.zone(), schedule.sendAt(), days));
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
    problems.put("maximum", "Please enter a number from 1 to 50.");
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
      problems.put("filler", "Please choose one of the three.");
      return Optional.empty();
    }
  }

  /** Whether a paper from beside the interests shall come; as it was if the form does not say. */
  Optional<Boolean> explore() {
    List<String> said = form.getOrDefault("explore", List.of());
    return said.isEmpty() ? Optional.empty() : Optional.of(said.contains("true"));
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
      problems.put("pauseUntil", "Please choose a day after today.");
    } catch (DateTimeParseException e) {
      problems.put("pauseUntil", "A day looks like 2026-12-24.");
    }
    return null;
  }

  /** The schedule part as filled in; what cannot be read falls back to what is stored. */
  SchedulePart shownSchedule(SchedulePart stored) {
    int hour = problems.containsKey("hour") ? stored.hour() : number("hour", stored.hour());
    int maximum = number("maximum", stored.maximum());
    String zone = problems.containsKey("zone") ? stored.zone() : text("zone");
    return new SchedulePart(
        zone,
        stored.zones(),
        hour,
        PreferencesForm.days(chosenDays()),
        maximum,
        filler().map(Enum::name).orElse(stored.filler()),
        explore().orElse(stored.explore()),
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

  private List<String> chosenDays() {
    return form.getOrDefault("day", List.of());
  }

  private String text(String field) {
    String value = form.getFirst(field);
    return value == null ? "" : value;
  }
}
