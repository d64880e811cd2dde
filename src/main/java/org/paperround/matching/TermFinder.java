package org.paperround.matching;

import java.util.List;
import java.util.Map;
import org.paperround.interest.Term;
import org.paperround.interest.Topics;
import org.paperround.paper.PaperCard;

/** Finds the evidence for any term in the papers of an edition. */
final class TermFinder {

  private final Topics topics;
  private final KeywordFinder keywords;
  private final TopicFinder topicFinder;
  private final AuthorFinder authors;
  private final LabelFinder labels;
  private final KeywordQueryFinder queries;

  TermFinder(Topics topics, PaperIndex index, List<PaperCard> papers) {
    this.topics = topics;
    keywords = new KeywordFinder(index);
    topicFinder = new TopicFinder(index);
    authors = new AuthorFinder(papers);
    labels = new LabelFinder(papers);
    queries = new KeywordQueryFinder(keywords, authors, labels, papers.size());
  }

  TermEvidence evidence(Term term) {
    return switch (term.kind()) {
      case KEYWORD, MUTE -> keyword(term);
      // A topic that the operator has taken out of the catalogue matches nothing.
      case TOPIC ->
          topics
              .byKey(term.text())
              .map(topic -> topicFinder.find(term, topic))
              .orElseGet(() -> TermEvidence.of(Map.of()));
      case AUTHOR -> authors.find(term);
      case ORGANISATION -> labels.findOrganisation(term);
      case CATEGORY -> labels.findCategory(term);
    };
  }

  private TermEvidence keyword(Term term) {
    return switch (KeywordReading.of(term.text())) {
      case KeywordReading.Query query -> queries.find(term, query.query());
      case KeywordReading.Plain plain -> plain(term, plain.keyword());
      case KeywordReading.Mistaken mistaken -> plain(term, mistaken.keyword());
    };
  }

  private TermEvidence plain(Term term, Keyword keyword) {
    return term.kind() == Term.Kind.MUTE
        ? keywords.findMuted(term, keyword)
        : keywords.find(term, keyword);
  }
}
