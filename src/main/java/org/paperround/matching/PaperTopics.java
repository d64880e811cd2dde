package org.paperround.matching;

import java.util.ArrayList;
import java.util.List;
import org.paperround.interest.Term;
import org.paperround.interest.Topic;
import org.paperround.interest.Topics;
import org.paperround.paper.PaperCard;

/** Which topics papers are about, by the rule of the matcher. */
final class PaperTopics {

  private PaperTopics() {}

  /** The keys of each paper's topics, in the order of the papers and of the catalogue. */
  static List<List<String>> of(List<PaperCard> papers, Topics topics) {
    List<List<String>> keys = new ArrayList<>();
    papers.forEach(paper -> keys.add(new ArrayList<>()));
    try (PaperIndex index = new PaperIndex(papers)) {
      TopicFinder finder = new TopicFinder(index);
      for (Topic topic : topics.all()) {
        Term term = new Term(Term.Kind.TOPIC, topic.key());
        for (int place : finder.find(term, topic).papers()) {
          keys.get(place).add(topic.key());
        }
      }
    }
    return keys;
  }
}
