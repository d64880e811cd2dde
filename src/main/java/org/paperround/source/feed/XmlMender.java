package org.paperround.source.feed;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Locale;

/**
 * Mends the text of an XML feed as it passes by, so that a forgiving parser understands it: drops
 * comments, processing instructions, DOCTYPE declarations and characters that XML does not allow,
 * escapes {@code &} and {@code <} that stand for themselves, drops tags beyond a number that no
 * paper needs, and closes an entry that is still open where the next begins. Knows at the end
 * whether the feed was whole.
 */
final class XmlMender extends Reader {

  private static final int LOOK_AHEAD = 48;

  /**
   * In one entry, because the parser's time grows with their square; in its second half only tags
   * of fields count, so that a long text in XHTML does not hide what follows it.
   */
  private static final int MOST_TAGS = 4_000;

  private final PushbackReader in;
  private final StringBuilder out = new StringBuilder();
  private int outAt;
  private boolean inCdata;
  private String openEntry = "";
  private boolean rootClosed;
  private int tags;

  XmlMender(Reader in) {
    this.in = new PushbackReader(in, LOOK_AHEAD);
  }

  /** Whether the text ended inside an entry. */
  boolean entryOpen() {
    return !openEntry.isEmpty();
  }

  /** Whether the end tag of the feed or its channel was there, and no entry after it. */
  boolean rootClosed() {
    return rootClosed;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (outAt == out.length()) {
      out.setLength(0);
      outAt = 0;
      int c = next();
      if (c < 0) {
        return -1;
      }
      take((char) c);
      while (out.length() < length && (c = next()) >= 0) {
        take((char) c);
      }
    }
    int n = Math.min(length, out.length() - outAt);
    out.getChars(outAt, outAt + n, target, offset);
    outAt += n;
    return n;
  }

  private void take(char c) throws IOException {
    if (inCdata) {
      out.append(c);
      if (c == ']' && follows("]>")) {
        out.append("]>");
        skip(2);
        inCdata = false;
      }
    } else if (c == '<') {
      markup(lookAhead());
    } else if (c == '&' && !XmlNames.isReference(lookAhead())) {
      out.append("&amp;");
    } else {
      out.append(c);
    }
  }

  private void markup(String ahead) throws IOException {
    String lower = ahead.toLowerCase(Locale.ROOT);
    if (lower.startsWith("![cdata[")) {
      skip(8);
      if (entryOpen() && ++tags > MOST_TAGS) {
        skipPast("]]>");
      } else {
        out.append("<![CDATA[");
        inCdata = true;
      }
    } else if (lower.startsWith("!--")) {
      skip(3);
      skipPast("-->");
    } else if (lower.startsWith("!doctype")) {
      skip(8);
      new Doctype(this::next).skip();
    } else if (lower.startsWith("!") || lower.startsWith("?")) {
      skipPast(">");
    } else {
      tag(lower);
    }
  }

  private void tag(String ahead) throws IOException {
    boolean end = ahead.startsWith("/");
    String name = XmlNames.nameAt(ahead, end ? 1 : 0);
    if (name.isEmpty()) {
      out.append("&lt;");
      return;
    }
    boolean entry = XmlNames.isEntry(name);
    if (entry && !end && entryOpen()) {
      out.append("</").append(openEntry).append('>');
    }
    if (entry) {
      tags = 0;
    } else if (tags < (XmlNames.isField(name) ? MOST_TAGS : MOST_TAGS / 2)) {
      tags++;
    } else if (entryOpen()) {
      int kept = out.length();
      restOfTag();
      out.setLength(kept);
      return;
    }
    out.append('<');
    boolean empty = restOfTag();
    if (entry) {
      openEntry = end || empty ? "" : name;
      rootClosed = false;
    } else if (XmlNames.isRoot(name)) {
      rootClosed = end || empty;
    }
  }

  /** Copies up to {@code >} outside of quotes; true if the tag closes itself. */
  private boolean restOfTag() throws IOException {
    int quote = 0;
    int previous = 0;
    int length = 0;
    for (int c = next(); c >= 0; c = next()) {
      if (quote == 0 && c == '<') {
        in.unread(c);
        out.append('>');
        return false;
      }
      if (++length <= XmlNames.LONGEST_TAG) {
        out.append((char) c);
      }
      if (quote == 0 && c == '>') {
        if (length > XmlNames.LONGEST_TAG) {
          out.append('>');
        }
        return previous == '/';
      }
      if (quote == 0 && previous == '=' && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
      previous = Character.isWhitespace(c) ? previous : c;
    }
    return false;
  }

  /** The next character that XML allows. */
  private int next() throws IOException {
    int c = in.read();
    while (c >= 0 && !XmlNames.isAllowed(c)) {
      c = in.read();
    }
    return c;
  }

  private String lookAhead() throws IOException {
    char[] chars = new char[LOOK_AHEAD];
    int length = 0;
    for (int c = in.read(); c >= 0; c = in.read()) {
      chars[length++] = (char) c;
      if (length == LOOK_AHEAD || c == '>' || c == ';') {
        break;
      }
    }
    in.unread(chars, 0, length);
    return new String(chars, 0, length);
  }

  private boolean follows(String text) throws IOException {
    return lookAhead().startsWith(text);
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      in.read();
    }
  }

  private void skipPast(String end) throws IOException {
    int matched = 0;
    for (int c = next(); c >= 0 && matched < end.length(); ) {
      if (c == end.charAt(matched)) {
        matched++;
      } else if (!(matched == 2 && c == '-')) {
        // In "--->" the last two dashes still count.
        matched = c == end.charAt(0) ? 1 : 0;
      }
      if (matched < end.length()) {
        c = next();
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
