package org.paperround.source.page;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.paperround.paper.PlainText;
import org.paperround.source.UnreadableInputException;

/** The bytes of a page, bounded, and known to be text before anything of it is taken. */
final class PageBody {

  /** In bytes. A page has 0.1 MB; this many are a mistake. */
  static final int LIMIT = 20_000_000;

  private final byte[] bytes;

  private PageBody(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads at most {@link #LIMIT} bytes.
   *
   * @throws UnreadableInputException if it is too large, empty, or not UTF-8 text
   */
  static PageBody read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LIMIT);
    if (bytes.length == LIMIT) {
      throw new UnreadableInputException(
          "the file is too large: a Daily Papers page must have less than 20 MB");
    }
    if (bytes.length == 0) {
      throw new UnreadableInputException("the file is empty");
    }
    PageBody page = new PageBody(bytes);
    page.check();
    return page;
  }

  /** The text, line by line. */
  BufferedReader lines() {
    return new BufferedReader(reader());
  }

  private Reader reader() {
    // A decoder of its own refuses wrong bytes; the charset alone would replace them.
    return new InputStreamReader(
        new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder());
  }

  private void check() throws IOException {
    if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
      throw new UnreadableInputException("the file is UTF-16 text: save it as UTF-8");
    }
    boolean blank = true;
    try (Reader reader = reader()) {
      char[] chars = new char[8192];
      for (int n = reader.read(chars); n > 0; n = reader.read(chars)) {
        String text = new String(chars, 0, n);
        if (text.indexOf('\0') >= 0) {
          throw new UnreadableInputException("the file is binary: it must be the page's text");
        }
        blank &= PlainText.oneLine(text).isEmpty();
      }
    } catch (CharacterCodingException e) {
      throw new UnreadableInputException(
          "the file is binary or in another encoding: it must be the page's text in UTF-8");
    }
    if (blank) {
      throw new UnreadableInputException("the file holds only white space");
    }
  }

  private boolean startsWith(int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
