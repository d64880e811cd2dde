package org.paperround.source.feed;

import org.jsoup.nodes.Element;

/**
 * What relative addresses in an XML feed start from: {@code xml:base}
 * (https://www.w3.org/TR/xmlbase) of what is around them, else the page that the feed names as its
 * own, else where the feed came from.
 *
 * @param origin where the feed came from, or empty
 * @param page the page that it names, or empty
 */
record WrittenBase(String origin, String page) {

  /** The base of what stands in an element; may be empty. */
  String in(Element element) {
    String start = origin.isEmpty() ? page : origin;
    String base = "";
    for (Element around : element.parents().reversed()) {
      base = within(around, base, start);
    }
    base = within(element, base, start);
    return base.isEmpty() ? (page.isEmpty() ? origin : page) : base;
  }

  /**
   * The base of what stands in an element itself; may be empty.
   *
   * @param around the base of what is around it; may be empty
   */
  static String of(Element element, String around) {
    return within(element, around, around);
  }

  private static String within(Element element, String base, String start) {
    return WrittenAddress.of(element.attr("xml:base"), base.isEmpty() ? start : base).orElse(base);
  }
}
