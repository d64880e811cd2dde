package org.paperround.account.post;

import io.quarkus.qute.TemplateExtension;

/** Letters as plain text. */
@TemplateExtension
final class LetterText {

  private LetterText() {}

  /** The text in lines of at most 72 characters; a longer word has a line of its own. */
  static String lines(String text) {
    return text.replaceAll("(\\S{72,}|.{1,72})(?:\\s+|$)", "$1\n").strip();
  }
}
