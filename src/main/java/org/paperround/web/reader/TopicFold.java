package org.paperround.web.reader;

import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** Which topics a form shows at once, and which it folds away so that a form stays one screen. */
@TemplateExtension
final class TopicFold {

  private static final int SHOWN = 16;

  /** Fewer than these are shown too: a fold costs a click and a line. */
  private static final int WORTH_FOLDING = 5;

  private TopicFold() {}

  /** The topics in plain sight. */
  static List<TopicChip> unfolded(List<TopicChip> topics) {
    return topics.subList(0, shown(topics));
  }

  /** The topics that show on a click; empty if all are in plain sight. */
  static List<TopicChip> folded(List<TopicChip> topics) {
    return topics.subList(shown(topics), topics.size());
  }

  /** Whether the fold starts open, because something in it is chosen. */
  static boolean foldHasChosen(List<TopicChip> topics) {
    return folded(topics).stream().anyMatch(TopicChip::chosen);
  }

  /** Those that are chosen. */
  static List<TopicChip> chosen(List<TopicChip> topics) {
    return topics.stream().filter(TopicChip::chosen).toList();
  }

  /** Those that are not. */
  static List<TopicChip> unchosen(List<TopicChip> topics) {
    return topics.stream().filter(topic -> !topic.chosen()).toList();
  }

  private static int shown(List<TopicChip> topics) {
    return topics.size() < SHOWN + WORTH_FOLDING ? topics.size() : SHOWN;
  }
}
