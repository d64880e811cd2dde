package org.paperround.web.reader;

import java.util.List;
import org.paperround.round.SentDigest;

/**
 * A reader's digests.
 *
 * @param site what every page shows
 * @param token of the reader's settings
 * @param digests the latest first
 * @param hasFeed whether the reader has the address of a feed already
 */
public record DigestsView(SiteView site, String token, List<SentDigest> digests, boolean hasFeed) {

  public DigestsView {
    digests = List.copyOf(digests);
  }
}
