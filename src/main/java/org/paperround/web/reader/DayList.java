package org.paperround.web.reader;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.PaperCard;

/**
 * The papers of one day, or a page of them.
 *
 * @param date the day they were listed
 * @param papers in the order they are shown
 * @param total how many there are on all pages
 * @param paging which page it is; null for the first few papers of a day, of which all are shown
 *     elsewhere
 * @param topics the topics of the day's papers, most papers first; empty where they are not shown
 * @param previous the nearest earlier day with papers, if any
 * @param next the nearest later day with papers, if any
 */
public record DayList(
    LocalDate date,
    List<PaperCard> papers,
    int total,
    @Nullable Paging paging,
    List<TopicCount> topics,
    @Nullable LocalDate previous,
    @Nullable LocalDate next) {

  private static final int FIRST_TOPICS = 8;

  public DayList {
    papers = List.copyOf(papers);
    topics = List.copyOf(topics);
  }

  /** The topics that most papers are about, and the one that was chosen. */
  public List<TopicCount> firstTopics() {
    return topics.stream().filter(this::isFirst).toList();
  }

  /** The others. */
  public List<TopicCount> moreTopics() {
    return topics.stream().filter(topic -> !isFirst(topic)).toList();
  }

  private boolean isFirst(TopicCount topic) {
    return topic.chosen() || topics.indexOf(topic) < FIRST_TOPICS;
  }

  /** How many papers of the day come before those shown. */
  public int skipped() {
    return paging == null ? 0 : paging.skipped();
  }

  /** Whether there are more than those shown, with no page to turn to. */
  public boolean isPart() {
    return paging == null && total > papers.size();
  }

  /** The path of the whole day. */
  public String address() {
    return "/papers?date=" + date;
  }

  /** The path of the day's papers that are about a topic. */
  public String addressOf(String topic) {
    return address() + "&topic=" + topic;
  }

  /** The path of the nearest earlier day; null if there is none. */
  public @Nullable String previousAddress() {
    return previous == null ? null : "/papers?date=" + previous;
  }

  /** The path of the nearest later day; null if there is none. */
  public @Nullable String nextAddress() {
    return next == null ? null : "/papers?date=" + next;
  }

  /** The topic that they are narrowed to, if any. */
  public @Nullable TopicCount topic() {
    return topics.stream().filter(TopicCount::chosen).findFirst().orElse(null);
  }
}
