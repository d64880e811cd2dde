package org.paperround.web.reader;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.language.Language;

/**
 * When mail comes and how much of it.
 *
 * @param zone the chosen time zone
 * @param hour local hour of the mail, 0 to 23
 * @param rhythm how often, as {@link Rhythm} has it
 * @param days Monday to Sunday
 * @param maximum the most papers in one mail
 * @param filler when trending papers come beside the matching ones: {@code NONE}, {@code SPARE} or
 *     {@code ALWAYS}
 * @param explore whether one paper a mail comes from beside the interests
 * @param quietNote whether a short mail comes on days on which nothing matched
 * @param language code of the language of mails and pages
 * @param pausedUntil first day with mail again, null if none is set
 * @param pauseField what the field for that day holds: as stored, or as filled in; may be empty
 */
public record SchedulePart(
    String zone,
    int hour,
    String rhythm,
    List<DayBox> days,
    int maximum,
    String filler,
    boolean explore,
    boolean quietNote,
    String language,
    @Nullable LocalDate pausedUntil,
    String pauseField) {

  public SchedulePart {
    days = List.copyOf(days);
  }

  /** All languages to choose from. */
  public List<Language> languages() {
    return List.of(Language.values());
  }
}
