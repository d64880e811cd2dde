package org.paperround.digest;

import java.util.List;

/**
 * A digest ready to be mailed.
 *
 * @param subject one line
 * @param text the plain text part
 * @param html the HTML part, encoded at most {@link DigestComposer#MAX_HTML} octets
 * @param papers the ids of the papers in it, best first
 * @param leftOut how many matching papers did not fit
 */
public record RenderedDigest(
    String subject, String text, String html, List<Long> papers, int leftOut) {

  public RenderedDigest {
    papers = List.copyOf(papers);
  }
}
