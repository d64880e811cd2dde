package org.paperround.paper;

/**
 * What is held of one field, and who told it.
 *
 * @param value the field as text, never empty: lists have a line per item, and authors begin with
 *     the line of their number
 * @param source the source that told it
 * @param version the paper's version that it was told of
 */
record Told(String value, String source, int version) {

  /** The value's first line. */
  String firstLine() {
    int end = value.indexOf('\n');
    return end < 0 ? value : value.substring(0, end);
  }
}
