package org.paperround.source.biorxiv;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.paperround.paper.PlainText;

/**
 * The subject areas that are wanted; none means all. Neither case nor underscores matter: the
 * interface itself writes {@code cell biology} and {@code cell_biology}.
 *
 * @param names as configured
 */
record Areas(List<String> names) {

  Areas {
    names = names.stream().map(PlainText::oneLine).filter(name -> !name.isEmpty()).toList();
  }

  /** Whether a paper of an area is wanted. */
  boolean has(String area) {
    return names.isEmpty() || names.stream().map(Areas::key).anyMatch(key(area)::equals);
  }

  /** The names of those that none of these areas is, for the operator: they may be misspelt. */
  List<String> notIn(Set<String> areas) {
    Set<String> keys = areas.stream().map(Areas::key).collect(Collectors.toSet());
    return names.stream().filter(name -> !keys.contains(key(name))).toList();
  }

  /** The areas behind the name of the server, such as {@code " genetics, neuroscience"}. */
  String suffix() {
    return names.isEmpty() ? "" : " " + String.join(", ", names);
  }

  private static String key(String area) {
    return PlainText.oneLine(area.replace('_', ' ')).toLowerCase(Locale.ROOT);
  }
}
