package org.paperround.digest;

import java.util.List;

/**
 * A digest ready to be mailed.
 *
 * @param subject one line
 * @param textPieces the plain text part, in order
 * @param htmlPieces the HTML part, in order; encoded at most {@link DigestComposer#MAX_HTML} octets
 * @param papers the ids of the papers in it, best first
 * @param leftOut how many matching papers did not fit
 */
public record RenderedDigest(
    String subject,
    List<Piece> textPieces,
    List<Piece> htmlPieces,
    List<Long> papers,
    int leftOut) {

  public RenderedDigest {
    textPieces = List.copyOf(textPieces);
    htmlPieces = List.copyOf(htmlPieces);
    papers = List.copyOf(papers);
  }

  /** The plain text part, joined anew each time. */
  public String text() {
    return join(textPieces);
  }

  /** The HTML part, joined anew each time. */
  public String html() {
    return join(htmlPieces);
  }

  static String join(List<Piece> pieces) {
    int length = 0;
    for (Piece piece : pieces) {
      length += piece.text().length();
    }
    StringBuilder text = new StringBuilder(length);
    for (Piece piece : pieces) {
      text.append(piece.text());
    }
    return text.toString();
  }
}
