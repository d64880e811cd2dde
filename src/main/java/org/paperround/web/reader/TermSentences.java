package org.paperround.web.reader;

import java.util.ArrayList;
import java.util.List;
import org.paperround.interest.Term;
import org.paperround.interest.TermParser;
import org.paperround.interest.TermTexts;
import org.paperround.matching.KeywordSyntax;
import org.paperround.matching.KeywordTexts;
import org.paperround.platform.language.Language;

/** Says in sentences what is wrong with the terms of a field. */
final class TermSentences {

  private TermSentences() {}

  /** A sentence for each thing that could not be taken, and for each keyword that cannot match. */
  static List<String> of(TermParser.Parsed parsed, Language language) {
    List<String> sentences = new ArrayList<>(parsed.sentences(language.texts(TermTexts.class)));
    KeywordTexts texts = language.texts(KeywordTexts.class);
    for (Term term : parsed.terms()) {
      if (term.kind() == Term.Kind.KEYWORD || term.kind() == Term.Kind.MUTE) {
        KeywordSyntax.problem(term.text(), texts).ifPresent(sentences::add);
      }
    }
    return sentences;
  }
}
