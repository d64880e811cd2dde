package org.paperround.round;

import java.util.List;
import java.util.Map;
import org.paperround.matching.Match;
import org.paperround.paper.PaperCard;
import org.paperround.platform.language.Language;
import org.paperround.subscriber.EmailAddress;

/**
 * The papers chosen for one mail.
 *
 * @param delivery the mail's line
 * @param address where it goes
 * @param language what it is to be written in
 * @param maxPapers the most papers the reader wants
 * @param chosen those that matched and were chosen, best first
 * @param more how many more matched
 * @param trending papers for spare places
 * @param considered how many papers the window held
 * @param quietNote whether a note is wanted if there are none
 * @param interestIds the numbers of the reader's interests by name
 */
record Choice(
    Delivery delivery,
    EmailAddress address,
    Language language,
    int maxPapers,
    List<Match> chosen,
    int more,
    List<PaperCard> trending,
    int considered,
    boolean quietNote,
    Map<String, Long> interestIds) {

  /** Whether there is nothing to send. */
  boolean isEmpty() {
    return chosen.isEmpty() && trending.isEmpty() && !quietNote;
  }
}
