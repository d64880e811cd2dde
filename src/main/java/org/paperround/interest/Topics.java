package org.paperround.interest;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.paperround.platform.language.Language;

/** The catalogue of topics, in the order in which readers see them. Immutable. */
public final class Topics {

  private final Map<String, Topic> byKey;
  private final Map<String, Topic> byLabel = new HashMap<>();

  /**
   * Makes a catalogue.
   *
   * @throws IllegalArgumentException if it is empty or a key is given twice
   */
  public Topics(List<Topic> topics) {
    Map<String, Topic> map = new LinkedHashMap<>();
    for (Topic topic : topics) {
      if (map.putIfAbsent(topic.key(), topic) != null) {
        throw new IllegalArgumentException("the key \"" + topic.key() + "\" is given twice");
      }
    }
    if (map.isEmpty()) {
      throw new IllegalArgumentException("there are no topics");
    }
    byKey = map;
    topics.forEach(topic -> byLabel.put(topic.label(), topic));
  }

  /** The catalogue that comes with the program. */
  public static Topics bundled() {
    return TopicsFile.readBundled();
  }

  /**
   * An operator's own catalogue: a JSON list of objects with {@code key}, {@code label}, {@code
   * words} and, if wanted, {@code translations}: the label by the code of a language.
   *
   * @throws IllegalArgumentException with the file and what is wrong in it
   */
  public static Topics load(Path file) {
    return TopicsFile.read(file);
  }

  /** All topics in order. */
  public List<Topic> all() {
    return List.copyOf(byKey.values());
  }

  /** All labels and words, each once: texts such as readers use. */
  public List<String> texts() {
    return byKey.values().stream()
        .flatMap(topic -> Stream.concat(Stream.of(topic.label()), topic.words().stream()))
        .distinct()
        .sorted()
        .toList();
  }

  /** The topic with exactly this key. */
  public Optional<Topic> byKey(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The label of a topic in a language; the text itself if it is the label of none. */
  public String translated(String label, Language language) {
    Topic topic = byLabel.get(label);
    return topic == null ? label : topic.labelIn(language);
  }

  /** The topic that people mean by its key or label, in any case: for imports and addresses. */
  public Optional<Topic> find(String keyOrLabel) {
    String wanted = keyOrLabel.strip();
    return byKey.values().stream().filter(topic -> isCalled(topic, wanted)).findFirst();
  }

  private static boolean isCalled(Topic topic, String wanted) {
    return topic.key().equalsIgnoreCase(wanted)
        || topic.label().equalsIgnoreCase(wanted)
        || topic.translations().values().stream().anyMatch(wanted::equalsIgnoreCase);
  }
}
