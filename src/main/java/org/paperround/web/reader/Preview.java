package org.paperround.web.reader;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.digest.DigestView;

/**
 * What a digest over the latest list would have held.
 *
 * @param problem why there is none, if so; then all else is empty
 * @param day the day of the list; null without papers
 * @param yesterday whether that day was yesterday
 * @param sections empty if nothing matched
 * @param more how many more papers matched than a digest holds
 * @param considered how many papers were looked at
 */
public record Preview(
    @Nullable String problem,
    @Nullable LocalDate day,
    boolean yesterday,
    List<DigestView.Section> sections,
    int more,
    int considered) {

  public Preview {
    sections = List.copyOf(sections);
  }

  /** There is none, for this reason. */
  static Preview none(String problem) {
    return new Preview(problem, null, false, List.of(), 0, 0);
  }

  /** How many papers it holds. */
  public int found() {
    return sections.stream().mapToInt(section -> section.entries().size()).sum();
  }
}
