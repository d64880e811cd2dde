package org.paperround.web.reader;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paperround.interest.Breadth;
import org.paperround.interest.Interest;

/** The fields of one interest in the settings form, {@code interest.N.*}. */
final class InterestFields {

  /** What a reader fills in; the others are sent in any case. */
  private static final List<String> TEXTS =
      List.of(
          "name", "topic", "keywords", "authors", "organisations", "categories", "mutes", "liked");

  private final String prefix;
  private final String shownPrefix;
  private final MultivaluedMap<String, String> form;
  private final Map<String, String> problems;
  private final PrefsTexts texts;

  /**
   * The fields of an interest.
   *
   * @param index its place in the form as sent
   * @param shownIndex its place when the form is shown again without what was removed
   */
  InterestFields(
      int index,
      int shownIndex,
      MultivaluedMap<String, String> form,
      Map<String, String> problems,
      PrefsTexts texts) {
    this.prefix = "interest." + index + ".";
    this.shownPrefix = "interest." + shownIndex + ".";
    this.form = form;
    this.problems = problems;
    this.texts = texts;
  }

  /** Whether the form has fields of this index. */
  boolean exist() {
    return form.keySet().stream().anyMatch(name -> name.startsWith(prefix));
  }

  boolean isRemoved() {
    return form.getFirst(prefix + "remove") != null;
  }

  /** Whether nothing at all was filled in. */
  boolean isBlank() {
    return TEXTS.stream().flatMap(field -> all(field).stream()).allMatch(String::isBlank);
  }

  /** The fields as filled in, to show again. */
  InterestForm shown(PageParts parts, Map<Long, List<LikedPaper>> liked) {
    long id = id();
    List<String> removed = all("unlike");
    return new InterestForm(
        text("name"),
        parts.topics(all("topic")),
        text("keywords"),
        text("authors"),
        text("organisations"),
        text("categories"),
        text("mutes"),
        Math.max(0, id),
        liked.getOrDefault(id, List.of()).stream()
            .map(one -> one.removed(removed.contains(one.key())))
            .toList(),
        text("liked"),
        text("quota"),
        chosenBreadth().orElse(Breadth.BALANCED).name());
  }

  /** The number of the interest that is edited; below 1 for a new one. */
  long id() {
    return PageParts.number(text("id"));
  }

  /** The most papers of it in one mail; 0, with what is wrong noted, if there is none. */
  int quota() {
    String text = text("quota").strip();
    try {
      int quota = text.isEmpty() ? 0 : Integer.parseInt(text);
      if (quota >= 0 && quota <= Interest.MAX_QUOTA) {
        return quota;
      }
    } catch (NumberFormatException e) {
      // said below, like a number out of range
    }
    wrong("quota", texts.badQuota(Interest.MAX_QUOTA));
    return 0;
  }

  /** How well papers must fit; empty, with what is wrong noted, if the form does not say. */
  Optional<Breadth> breadth() {
    Optional<Breadth> chosen = chosenBreadth();
    if (chosen.isEmpty() && !text("breadth").isEmpty()) {
      wrong("breadth", texts.badChoice());
    }
    return chosen;
  }

  private Optional<Breadth> chosenBreadth() {
    String text = text("breadth");
    return Arrays.stream(Breadth.values()).filter(one -> one.name().equals(text)).findFirst();
  }

  /** The first value of a field; empty if there is none. */
  String text(String field) {
    String value = form.getFirst(prefix + field);
    return value == null ? "" : value;
  }

  /** All values of a field. */
  List<String> all(String field) {
    return form.getOrDefault(prefix + field, List.of());
  }

  /** Notes what must be corrected in a field. */
  void wrong(String field, String sentence) {
    problems.merge(shownPrefix + field, sentence, (a, b) -> a + " " + b);
  }

  /** How many fields of all interests must be corrected so far. */
  int problems() {
    return problems.size();
  }

  /** What the page says. */
  PrefsTexts texts() {
    return texts;
  }
}
