package org.paperround.digest;

import java.time.LocalDate;
import java.util.List;
import org.paperround.matching.Match;

/**
 * What a digest is to be made of.
 *
 * @param edition the day in the reader's zone
 * @param matches all that matched, best first
 * @param maxPapers the most papers the reader wants
 * @param considered how many new papers were looked at
 * @param notes sentences about where the papers came from
 * @param links the links of this mail
 */
public record DigestOrder(
    LocalDate edition,
    List<Match> matches,
    int maxPapers,
    int considered,
    List<String> notes,
    DigestView.Links links) {

  public DigestOrder {
    matches = List.copyOf(matches);
    notes = List.copyOf(notes);
  }
}
