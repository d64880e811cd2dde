package org.paperround.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paperround.matching.Match;

/**
 * Groups ranked matches by interest: the section with the best paper comes first, and papers are
 * numbered as they stand on the page.
 */
final class DigestSections {

  private DigestSections() {}

  /**
   * The sections, none of them empty.
   *
   * @param matches best first
   * @param paperUrl the absolute address that a paper's id is appended to
   */
  static List<DigestView.Section> of(List<Match> matches, String paperUrl) {
    Map<String, List<Match>> byInterest = new LinkedHashMap<>();
    for (Match match : matches) {
      byInterest.computeIfAbsent(match.interest(), name -> new ArrayList<>()).add(match);
    }
    List<DigestView.Section> sections = new ArrayList<>();
    int rank = 0;
    for (Map.Entry<String, List<Match>> group : byInterest.entrySet()) {
      List<DigestView.Entry> entries = new ArrayList<>();
      for (Match match : group.getValue()) {
        rank++;
        String url = paperUrl + match.paper().id();
        entries.add(new DigestView.Entry(rank, match.paper(), url, match.reasons()));
      }
      sections.add(new DigestView.Section(group.getKey(), entries));
    }
    return sections;
  }
}
