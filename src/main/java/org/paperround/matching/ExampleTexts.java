package org.paperround.matching;

import java.util.Collection;
import java.util.Map;

/** Where the matcher finds what the papers say that readers gave as examples. */
@FunctionalInterface
public interface ExampleTexts {

  /**
   * An example's text.
   *
   * @param title its title, one line
   * @param summary its abstract; may be empty
   */
  record Text(String title, String summary) {}

  /** The texts of examples by their keys; those that are not known are left out. */
  Map<String, Text> of(Collection<String> keys);
}
