package org.paperround.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * How text becomes terms. Every text is indexed twice: in its plain form, where only singular and
 * plural are one, and in its stem (Porter2), where {@code quantized} meets {@code quantization}.
 * Porter2 rather than Porter, because the latter takes {@code generation} for {@code general}.
 */
final class PaperAnalyzer extends Analyzer {

  /** What makes words one. */
  enum Form {
    PLAIN,
    STEM
  }

  PaperAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  /** The term of one folded word in a field of that form. */
  String term(Form form, String word) {
    try (TokenStream stream = tokenStream(form.name(), word)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      String text = stream.incrementToken() ? term.toString() : word;
      stream.end();
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    PaperTokenizer source = new PaperTokenizer();
    TokenStream result =
        fieldName.endsWith(Form.STEM.name())
            ? new SnowballFilter(source, new EnglishStemmer())
            : new PluralFilter(source);
    return new TokenStreamComponents(source, result);
  }
}
