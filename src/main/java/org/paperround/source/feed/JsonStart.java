package org.paperround.source.feed;

import org.paperround.paper.PlainText;

/**
 * Finds the object of a JSON feed behind what may stand before it: white space, control characters,
 * comments, and the {@code )]}'} that keeps an answer from being run as a script.
 */
final class JsonStart {

  private static final String GUARD = ")]}'";

  private JsonStart() {}

  /** Where the object begins in the beginning of a text; -1 if something else stands there. */
  static int in(String head) {
    int at = afterBlanks(head, 0);
    if (head.startsWith(GUARD, at)) {
      at = afterBlanks(head, at + GUARD.length());
      at = head.startsWith(",", at) ? at + 1 : at;
    }
    for (int next = afterComment(head, at); next != at; next = afterComment(head, at)) {
      at = next;
    }
    return head.startsWith("{", at) ? at : -1;
  }

  private static int afterBlanks(String head, int from) {
    int at = from;
    while (at < head.length() && PlainText.oneLine(head.substring(at, at + 1)).isEmpty()) {
      at++;
    }
    return at;
  }

  /** Behind blanks and, if one follows, a comment; the length of the text if that has no end. */
  private static int afterComment(String head, int from) {
    int at = afterBlanks(head, from);
    String end = head.startsWith("/*", at) ? "*/" : head.startsWith("//", at) ? "\n" : "";
    if (end.isEmpty()) {
      return at;
    }
    int found = head.indexOf(end, at + 2);
    return found < 0 ? head.length() : found + end.length();
  }
}
