package org.paperround.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paperround.matching.Match;
import org.paperround.paper.PaperCard;

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
   * @param trending papers that did not match, shown last
   * @param addresses where the papers' own addresses come from
   * @param texts for the headings of papers that are there for no interest
   */
  static List<DigestView.Section> of(
      List<Match> matches, List<PaperCard> trending, PaperAddresses addresses, DigestTexts texts) {
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
        PaperCard paper = match.paper();
        entries.add(
            new DigestView.Entry(
                rank,
                paper,
                addresses.page(paper),
                addresses.feedback(paper, group.getKey()),
                match.reasons()));
      }
      sections.add(
          new DigestView.Section(
              group.getKey().equals(Selection.BESIDE) ? texts.sectionBeside() : group.getKey(),
              entries));
    }
    if (!trending.isEmpty()) {
      List<DigestView.Entry> entries = new ArrayList<>();
      for (PaperCard paper : trending) {
        rank++;
        entries.add(
            new DigestView.Entry(
                rank, paper, addresses.page(paper), addresses.feedback(paper, null), List.of()));
      }
      sections.add(new DigestView.Section(texts.sectionTrending(), entries));
    }
    return sections;
  }
}
