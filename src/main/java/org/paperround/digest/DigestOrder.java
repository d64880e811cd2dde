package org.paperround.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.paperround.matching.Match;
import org.paperround.paper.PaperCard;
import org.paperround.platform.language.Language;

/**
 * What a digest is to be made of.
 *
 * @param language what it is to be written in
 * @param edition the day in the reader's zone
 * @param matches those of the papers that matched which are to be shown, best first
 * @param more how many more matched
 * @param trending papers that did not match but that many vote for, best first; they fill what
 *     places are left
 * @param maxPapers the most papers the reader wants
 * @param considered how many new papers were looked at
 * @param notes sentences about where the papers came from
 * @param links the links of this mail
 * @param interestIds the numbers of the reader's interests by name, for the feedback; one that is
 *     missing is found out when feedback comes
 */
public record DigestOrder(
    Language language,
    LocalDate edition,
    List<Match> matches,
    int more,
    List<PaperCard> trending,
    int maxPapers,
    int considered,
    List<String> notes,
    DigestView.Links links,
    Map<String, Long> interestIds) {

  public DigestOrder {
    matches = List.copyOf(matches);
    trending = List.copyOf(trending);
    notes = List.copyOf(notes);
    interestIds = Map.copyOf(interestIds);
  }
}
