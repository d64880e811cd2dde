package org.paperround.bounce.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Header fields (RFC 5322 section 2.2), of a message or of a group in a report.
 *
 * @param list in their order, unfolded
 */
record Fields(List<Field> list) {

  private static final int MOST = 2_000;

  /**
   * A field.
   *
   * @param name as written
   * @param value on one line, stripped
   */
  record Field(String name, String value) {}

  Fields {
    list = List.copyOf(list);
  }

  /** The value of the first field of a name, whatever its case. */
  Optional<String> first(String name) {
    return list.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(Field::value)
        .findFirst();
  }

  /** The values of all fields of a name. */
  List<String> all(String name) {
    return list.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(Field::value)
        .toList();
  }

  /** The first value of a name, in lower case; empty if there is none. */
  String lower(String name) {
    return Words.lower(first(name).orElse(""));
  }

  /** Reads fields up to the first empty line; lines that are none are passed over. */
  static Fields read(String text) {
    List<Fields> groups = groups(text, 1);
    return groups.isEmpty() ? new Fields(List.of()) : groups.getFirst();
  }

  /** Reads groups of fields with empty lines between them. */
  static List<Fields> groups(String text, int most) {
    List<Fields> groups = new ArrayList<>();
    List<Field> group = new ArrayList<>();
    int fields = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (fields >= MOST || groups.size() >= most) {
        break;
      }
      int colon = line.indexOf(':');
      if (line.isBlank()) {
        close(groups, group);
      } else if (Character.isWhitespace(line.charAt(0)) && !group.isEmpty()) {
        Field last = group.removeLast();
        group.add(new Field(last.name(), (last.value() + " " + line.strip()).strip()));
      } else if (colon > 0 && isName(line, colon)) {
        group.add(new Field(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
        fields++;
      }
    }
    close(groups, group);
    return groups;
  }

  private static void close(List<Fields> groups, List<Field> group) {
    if (!group.isEmpty()) {
      groups.add(new Fields(group));
      group.clear();
    }
  }

  private static boolean isName(String line, int end) {
    for (int i = 0; i < end; i++) {
      char c = line.charAt(i);
      if (c <= ' ' || c >= 127) {
        return i > 0 && line.substring(i, end).isBlank();
      }
    }
    return true;
  }
}
