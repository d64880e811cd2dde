package org.paperround.web.reader;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paperround.interest.Topic;
import org.paperround.interest.Topics;
import org.paperround.matching.PaperSearch;
import org.paperround.paper.PaperArchive;
import org.paperround.paper.PaperStore;
import org.paperround.platform.language.Language;

/** The daily lists: which papers a day has, in which order, and on which page. */
@Singleton
class Days {

  /** So many papers of the latest day stand on the front page. */
  static final int FRONT = 10;

  private static final int KEPT_DAYS = 200;

  private final PaperStore papers;
  private final PaperArchive archive;
  private final PaperSearch search;
  private final Topics topics;
  private final Marks marks;
  private final Cache<Key, Outline> outlines = Caffeine.newBuilder().maximumSize(KEPT_DAYS).build();

  Days(PaperStore papers, PaperArchive archive, PaperSearch search, Topics topics, Marks marks) {
    this.papers = papers;
    this.archive = archive;
    this.search = search;
    this.topics = topics;
    this.marks = marks;
  }

  private record Key(LocalDate day, String mark) {}

  /** A day without its papers' texts. */
  private record Outline(
      List<Long> ids,
      Map<String, List<Long>> byTopic,
      @Nullable LocalDate previous,
      @Nullable LocalDate next) {}

  /** The latest day with papers, if there are any at all. */
  Optional<LocalDate> latest() {
    return papers.latestDay(null);
  }

  /** The first few papers of the latest day; null without papers. */
  @Nullable DayList front() {
    return latest().map(this::front).orElse(null);
  }

  private DayList front(LocalDate day) {
    Outline outline = outline(day);
    List<Long> first = outline.ids().stream().limit(FRONT).toList();
    return new DayList(
        day,
        papers.byIds(first),
        outline.ids().size(),
        null,
        List.of(),
        outline.previous(),
        outline.next());
  }

  /**
   * A page of a day's papers.
   *
   * @param topic only those about it; null for all
   * @param asked the number of the page, from 1
   * @param language what topics are called in
   */
  DayList of(LocalDate day, @Nullable Topic topic, int asked, Language language) {
    Outline outline = outline(day);
    List<Long> ids =
        topic == null ? outline.ids() : outline.byTopic().getOrDefault(topic.key(), List.of());
    String address =
        "/papers?date=" + day + (topic == null ? "" : "&topic=" + topic.key()) + "&page=";
    Paging paging = Paging.of(ids.size(), asked, address);
    List<Long> shown = ids.stream().skip(paging.skipped()).limit(Paging.SIZE).toList();
    return new DayList(
        day,
        papers.byIds(shown),
        ids.size(),
        paging,
        counts(outline, topic, language),
        outline.previous(),
        outline.next());
  }

  private List<TopicCount> counts(Outline outline, @Nullable Topic chosen, Language language) {
    return topics.all().stream()
        .map(
            topic ->
                new TopicCount(
                    topic.key(),
                    topic.labelIn(language),
                    outline.byTopic().getOrDefault(topic.key(), List.of()).size(),
                    topic.equals(chosen)))
        .filter(count -> count.papers() > 0 || count.chosen())
        .sorted((a, b) -> b.papers() - a.papers())
        .toList();
  }

  private Outline outline(LocalDate day) {
    return Objects.requireNonNull(
        outlines.get(new Key(day, marks.current()), key -> outlineAnew(key.day())));
  }

  private Outline outlineAnew(LocalDate day) {
    List<Long> ids = archive.idsOf(day);
    Map<Long, List<String>> keys = search.topicsOn(day);
    Map<String, List<Long>> byTopic = new HashMap<>();
    for (Long id : ids) {
      for (String key : keys.getOrDefault(id, List.of())) {
        byTopic.computeIfAbsent(key, topic -> new ArrayList<>()).add(id);
      }
    }
    return new Outline(
        ids,
        byTopic,
        papers.latestDay(day.minusDays(1)).orElse(null),
        papers.nextDay(day.plusDays(1)).orElse(null));
  }
}
