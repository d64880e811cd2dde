package org.paperround.matching;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Makes plurals singular and leaves all else. Lucene's minimal stemmer parts {@code losses} from
 * {@code loss} and cuts {@code bias}, both common words here.
 */
final class PluralFilter extends TokenFilter {

  private static final Map<String, String> IRREGULAR =
      Map.of(
          "analyses", "analysis",
          "biases", "bias",
          "caches", "cache",
          "corpora", "corpus",
          "hypotheses", "hypothesis",
          "indices", "index",
          "matrices", "matrix",
          "movies", "movie",
          "vertices", "vertex");

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute finished = addAttribute(KeywordAttribute.class);

  PluralFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (finished.isKeyword()) {
      return true;
    }
    String word = term.toString();
    String singular = singular(word);
    if (!singular.equals(word)) {
      term.setEmpty().append(singular);
    }
    return true;
  }

  static String singular(String word) {
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    if (word.length() < 4 || !word.endsWith("s") || endsWithAny(word, "ss", "us", "is", "ias")) {
      return word;
    }
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    int cut = endsWithAny(word, "sses", "shes", "ches", "xes") ? 2 : 1;
    return word.substring(0, word.length() - cut);
  }

  private static boolean endsWithAny(String word, String... endings) {
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
