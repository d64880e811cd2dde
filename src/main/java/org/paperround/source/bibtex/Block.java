package org.paperround.source.bibtex;

import java.util.Locale;

/**
 * One {@code @type{…}} of a file.
 *
 * @param line the number of its first line, counted from 1
 * @param type what stands after the {@code @}, in lower case
 * @param content what stands within its braces
 * @param closed whether its closing brace was found before the next entry began
 */
record Block(int line, String type, String content, boolean closed) {

  /** What a block is. */
  enum Kind {
    ENTRY,
    STRING,
    IGNORED
  }

  Block {
    type = type.toLowerCase(Locale.ROOT);
  }

  Kind kind() {
    return switch (type) {
      case "comment", "preamble", "include" -> Kind.IGNORED;
      case "string" -> Kind.STRING;
      default -> Kind.ENTRY;
    };
  }

  /** The block in braces, even where the file has it in parentheses, which parsers do not know. */
  String source() {
    return "@" + type + "{" + content + "}";
  }
}
