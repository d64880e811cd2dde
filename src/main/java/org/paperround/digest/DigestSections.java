package org.paperround.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paperround.matching.Match;

/** Groups ranked matches by interest; the rank stays the one over all of them. */
final class DigestSections {

  private DigestSections() {}

  /**
   * The sections in the reader's order of interests, without empty ones.
   *
   * @param paperUrl the absolute address that a paper's id is appended to
   */
  static List<DigestView.Section> of(
      List<Match> matches, List<String> interestOrder, String paperUrl) {
    Map<String, List<DigestView.Entry>> byInterest = new LinkedHashMap<>();
    interestOrder.forEach(name -> byInterest.put(name, new ArrayList<>()));
    int rank = 0;
    for (Match match : matches) {
      rank++;
      byInterest
          .computeIfAbsent(match.interest(), name -> new ArrayList<>())
          .add(
              new DigestView.Entry(
                  rank, match.paper(), paperUrl + match.paper().id(), match.reasons()));
    }
    return byInterest.entrySet().stream()
        .filter(section -> !section.getValue().isEmpty())
        .map(section -> new DigestView.Section(section.getKey(), section.getValue()))
        .toList();
  }
}
