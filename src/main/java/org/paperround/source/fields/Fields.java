package org.paperround.source.fields;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.PlainText;

/**
 * The named fields of one paper, whatever the format. A blank field is a field that is absent; one
 * that is not what it should be is an {@link IllegalArgumentException} whose message names it.
 */
public interface Fields {

  /** The text of a field as it stands, never blank; empty if absent. */
  Optional<String> text(String field);

  /** The items of a field, each on one line, none blank; a text that holds several is split. */
  List<String> list(String field, Function<String, List<String>> split);

  /** A count from 0 up; 0 if absent. */
  int count(String field);

  /** An ISO date; of an ISO date and time, the date; null if absent. */
  default @Nullable LocalDate date(String field) {
    String text = text(field).map(String::strip).orElse(null);
    if (text == null) {
      return null;
    }
    int date = "2024-07-05".length();
    boolean timeFollows = text.length() > date && "Tt ".indexOf(text.charAt(date)) >= 0;
    try {
      return LocalDate.parse(timeFollows ? text.substring(0, date) : text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s must be a day such as 2024-07-05, not \"%s\"".formatted(field, shortened(text)));
    }
  }

  /** An absolute http or https address; null if absent. */
  default @Nullable String address(String field) {
    String text = text(field).map(String::strip).orElse(null);
    if (text == null) {
      return null;
    }
    return WebAddress.in(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s must be an absolute http or https address, not \"%s\""
                        .formatted(field, shortened(text))));
  }

  /** The items of a list, each on one line, without the blank ones. */
  static List<String> lines(List<String> items) {
    return items.stream().map(PlainText::oneLine).filter(item -> !item.isEmpty()).toList();
  }

  /** At most 60 characters of a text, on one line, to be shown in a message. */
  static String shortened(String text) {
    String line = PlainText.oneLine(text);
    return line.length() <= 60 ? line : line.substring(0, 60) + "…";
  }
}
