package org.paperround.source.arxivoai;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.regex.Pattern;

/**
 * Takes out of an XML text what a strict parser stumbles over in an abstract: characters that XML
 * does not allow, written out or by number, and ampersands that begin no reference.
 */
final class CleanXml extends FilterReader {

  private static final int LOOK_AHEAD = 12;
  private static final String CDATA = "![CDATA[";

  private static final Pattern NAMED =
      Pattern.compile("(?:amp|lt|gt|quot|apos);.*", Pattern.DOTALL);
  private static final Pattern NUMBERED =
      Pattern.compile("#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));.*", Pattern.DOTALL);

  private final PushbackReader text;
  private final StringBuilder ready = new StringBuilder();
  private boolean inCdata;
  private int closing;

  CleanXml(Reader in) {
    super(in);
    this.text = new PushbackReader(in, LOOK_AHEAD);
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    for (int c = 0; ready.length() < length && c >= 0; ) {
      c = text.read();
      if (c >= 0 && isAllowed(c)) {
        take((char) c);
      }
    }
    int n = Math.min(length, ready.length());
    ready.getChars(0, n, target, offset);
    ready.delete(0, n);
    return n == 0 && length > 0 ? -1 : n;
  }

  private void take(char c) throws IOException {
    if (inCdata) {
      ready.append(c);
      inCdata = !(c == '>' && closing >= 2);
      closing = c == ']' ? closing + 1 : 0;
    } else if (c == '&') {
      reference(lookAhead());
    } else {
      ready.append(c);
      inCdata = c == '<' && lookAhead().startsWith(CDATA);
      closing = 0;
    }
  }

  private void reference(String ahead) {
    var number = NUMBERED.matcher(ahead);
    if (number.matches()) {
      int c =
          number.group(1) != null
              ? Integer.parseInt(number.group(1), 16)
              : Integer.parseInt(number.group(2));
      // The digits stay as text where the character may not stand.
      ready.append(isReferable(c) ? "&" : "&amp;");
    } else {
      ready.append(NAMED.matcher(ahead).matches() ? "&" : "&amp;");
    }
  }

  private String lookAhead() throws IOException {
    char[] chars = new char[LOOK_AHEAD];
    int length = 0;
    for (int n = 0;
        n >= 0 && length < LOOK_AHEAD;
        n = text.read(chars, length, LOOK_AHEAD - length)) {
      length += n;
    }
    text.unread(chars, 0, length);
    return new String(chars, 0, length);
  }

  private static boolean isAllowed(int c) {
    return c >= ' '
        ? c < 0xFFFE && c != 0xFEFF && !(c >= 0xD800 && c <= 0xDFFF)
        : c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean isReferable(int c) {
    return c > 0xFFFF ? c <= 0x10FFFF : isAllowed(c);
  }
}
