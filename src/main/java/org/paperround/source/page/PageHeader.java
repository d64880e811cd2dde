package org.paperround.source.page;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paperround.source.UnreadableInputException;

/**
 * What stands above the cards: the invitation to subscribe, the heading {@code Daily Papers}, the
 * curators and the list date. All of it may be missing, and the site's menu may stand before it.
 *
 * <p>The day of the list is the one that the importer was told, even where the page shows another:
 * the page lacks the year, and who says a date means it. Untold, it is the page's day in the latest
 * year in which that is not after today; without any, today.
 */
final class PageHeader {

  private static final String HEADING = "daily papers";

  private static final Set<String> INVITATION =
      Set.of("new", "get trending papers in your email inbox!", "subscribe");

  private final LocalDate today;
  private final @Nullable LocalDate told;
  private @Nullable LocalDate shown;
  private boolean headingSeen;

  PageHeader(LocalDate today, @Nullable LocalDate told) {
    this.today = today;
    this.told = told;
  }

  /** Whether the heading {@code Daily Papers} was there. */
  boolean headingSeen() {
    return headingSeen;
  }

  LocalDate listedOn() {
    if (told != null) {
      return told;
    }
    return shown != null ? shown : today;
  }

  /**
   * Whether a line belongs to the header, and with it all that came before.
   *
   * @param first whether nothing but header came before
   * @throws UnreadableInputException if the list date is needed and is no day
   */
  boolean takes(String line, boolean first) {
    String lower = line.toLowerCase(Locale.ROOT);
    if (lower.equals(HEADING)) {
      headingSeen = true;
      return true;
    }
    if (first && (INVITATION.contains(lower) || isCurators(lower))) {
      return true;
    }
    return (first || headingSeen) && takesDate(line);
  }

  private boolean takesDate(String line) {
    Optional<PageDate> date = shown == null ? PageDate.parse(line) : Optional.empty();
    if (date.isEmpty()) {
      return false;
    }
    try {
      shown = date.get().latestUpTo(today);
    } catch (IllegalArgumentException e) {
      if (told == null) {
        throw new UnreadableInputException(
            "the list date %s: say which day the list is of".formatted(e.getMessage()));
      }
      shown = told;
    }
    return true;
  }

  private static boolean isCurators(String lower) {
    return lower.startsWith("by") && lower.endsWith("and the research community");
  }
}
