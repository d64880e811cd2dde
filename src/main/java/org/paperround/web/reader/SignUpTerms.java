package org.paperround.web.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paperround.interest.Interest;
import org.paperround.interest.Term;
import org.paperround.interest.TermParser;
import org.paperround.interest.Topics;
import org.paperround.platform.language.Language;

/** Reads the topics and keywords of the sign-up form. */
final class SignUpTerms {

  /** The longest text of keywords that is read, in characters; as the form says. */
  static final int LONGEST = 2_000;

  private SignUpTerms() {}

  /** The terms that could be read; what could not is noted by its field's name. */
  static List<Term> read(
      Set<String> topicKeys,
      String keywords,
      Topics catalogue,
      Map<String, String> problems,
      Language language) {
    HomeTexts texts = language.texts(HomeTexts.class);
    List<Term> terms = new ArrayList<>();
    for (String key : topicKeys) {
      if (catalogue.byKey(key).isPresent()) {
        terms.add(new Term(Term.Kind.TOPIC, key));
      } else {
        problems.put("topic", texts.wrongTopic());
      }
    }
    if (keywords.length() > LONGEST) {
      problems.put("keywords", texts.wrongKeywordsLength());
      return terms;
    }
    TermParser.Parsed parsed = TermParser.parse(Term.Kind.KEYWORD, keywords);
    List<String> sentences = TermSentences.of(parsed, language);
    terms.addAll(parsed.terms());
    if (!sentences.isEmpty()) {
      problems.put("keywords", String.join(" ", sentences));
    } else if (terms.size() > Interest.MAX_TERMS) {
      problems.put("keywords", texts.wrongTermsCount());
    }
    return terms;
  }
}
