package org.paperround.matching;

/** Writes a query as text for Lucene's parser. Whatever comes from a reader is escaped. */
final class KeywordWriter {

  private final StringBuilder out = new StringBuilder();

  void write(KeywordToken token) {
    switch (token.kind()) {
      case WORD -> out.append(escaped(token.text()));
      case PHRASE -> {
        out.append('"').append(escaped(token.text())).append('"');
        if (token.slop() > 0) {
          out.append('~').append(token.slop());
        }
      }
      case BEGINNING -> out.append(escaped(token.text())).append('*');
      case FIELD -> out.append(token.text()).append(':');
      case OPEN -> out.append('(');
      case CLOSE -> out.append(')');
      case AND, OR -> out.append(' ').append(token.kind()).append(' ');
      case NOT -> out.append('-');
      case PLUS -> out.append('+');
      case MISUSE, DOUBTFUL -> throw new IllegalArgumentException(token.text());
    }
  }

  void and() {
    out.append(" AND ");
  }

  String text() {
    return out.toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }
}
