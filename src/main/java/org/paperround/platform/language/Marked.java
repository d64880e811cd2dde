package org.paperround.platform.language;

import io.quarkus.qute.TemplateExtension;

/**
 * Takes a text apart in which a few words are marked, as in {@code You can [[change it]] now}, so
 * that a template makes a link of them while the text stays one sentence for translators.
 */
@TemplateExtension
public final class Marked {

  private static final String OPEN = "[[";
  private static final String CLOSE = "]]";

  private Marked() {}

  /** What stands before the marked words; the whole text if nothing is marked. */
  public static String before(String text) {
    return has(text) ? text.substring(0, text.indexOf(OPEN)) : text;
  }

  /** The marked words; empty if nothing is marked. */
  public static String marked(String text) {
    return has(text) ? text.substring(text.indexOf(OPEN) + 2, text.lastIndexOf(CLOSE)) : "";
  }

  /** What stands behind the marked words; empty if nothing is marked. */
  public static String after(String text) {
    return has(text) ? text.substring(text.lastIndexOf(CLOSE) + 2) : "";
  }

  private static boolean has(String text) {
    int open = text.indexOf(OPEN);
    return open >= 0 && text.indexOf(CLOSE, open + 2) >= 0;
  }
}
