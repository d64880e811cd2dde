package org.paperround.pagecheck;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The kinds of elements seen so far: tag, classes and attributes, and those of the elements around.
 * What decides on colours, names and roles is among them, so a page without a new kind needs no
 * second look.
 */
final class Shapes {

  private final Set<String> seen = new HashSet<>();

  /** Whether a page has a kind that none before it had. */
  boolean areNewIn(Document page) {
    boolean isNew = false;
    for (Element element : page.getAllElements()) {
      isNew |= seen.add(shape(element) + around(element));
    }
    return isNew;
  }

  private static String around(Element element) {
    StringBuilder around = new StringBuilder();
    element.parents().stream()
        .limit(3)
        .forEach(parent -> around.append(" < ").append(shape(parent)));
    return around.toString();
  }

  private static String shape(Element element) {
    StringBuilder shape =
        new StringBuilder(element.tagName()).append('.').append(element.className());
    for (Attribute attribute : element.attributes()) {
      shape.append(' ').append(attribute.getKey());
      if (attribute.getKey().matches("role|type|aria-invalid|style")) {
        shape.append('=').append(attribute.getValue());
      }
    }
    return shape.toString();
  }
}
