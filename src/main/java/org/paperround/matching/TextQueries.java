package org.paperround.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.paperround.matching.PaperAnalyzer.Form;
import org.paperround.matching.Reason.Field;

/** Makes Lucene queries of words. */
final class TextQueries {

  /**
   * How many places plain words may be away from standing as they were typed, all together: enough
   * for {@code detection of objects}, too little for {@code image to text} turned round.
   */
  private static final int SLOP = 3;

  /** Beyond this many words only the exact order is looked for, or a query could take seconds. */
  private static final int MOST_WORDS_NEAR = 8;

  private final PaperAnalyzer analyzer;

  TextQueries(PaperAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** The name of the index field that holds a part of the papers in one form. */
  static String fieldName(Field field, Form form) {
    return field.name() + "." + form.name();
  }

  /** A keyword's words together in one field: exactly so for a phrase, else close together. */
  Query together(Keyword keyword, Field field, Form form) {
    String name = fieldName(field, form);
    if (keyword.acronym()) {
      String word = keyword.words().list().getFirst().folded();
      return new TermQuery(new Term(name, WordMarks.capitals(word)));
    }
    Set<Query> ways = new LinkedHashSet<>();
    for (Keyword written : List.of(keyword, keyword.inOnePiece())) {
      Words words = written.words();
      int slop = slop(written);
      ways.add(phrase(words, written.wanted(), slop, name, form));
      if (words.compounds().size() < words.list().size()) {
        ways.add(inOnePiece(words, slop, name, form));
      }
    }
    return ways.size() == 1 ? ways.iterator().next() : new DisjunctionMaxQuery(ways, 0);
  }

  /** Words that begin alike, taken for one word. */
  static Query anyOf(List<String> terms, String fieldName) {
    SynonymQuery.Builder query = new SynonymQuery.Builder(fieldName);
    terms.forEach(term -> query.addTerm(new Term(fieldName, term)));
    return query.build();
  }

  private static int slop(Keyword keyword) {
    return switch (keyword.mode()) {
      case PHRASE -> keyword.slop();
      case COMPOUND -> 0;
      case WORDS -> keyword.wanted().size() > MOST_WORDS_NEAR ? 0 : SLOP;
    };
  }

  /** As {@link #phrase}, with every hyphenated compound as one word: {@code multimodal model}. */
  private Query inOnePiece(Words words, int slop, String field, Form form) {
    PhraseQuery.Builder query = new PhraseQuery.Builder().setSlop(slop);
    int position = 0;
    for (Words.Compound compound : words.compounds()) {
      query.add(new Term(field, analyzer.term(form, words.inOnePiece(compound))), position++);
    }
    return query.build();
  }

  private Query phrase(Words words, List<Integer> wanted, int slop, String field, Form form) {
    PhraseQuery.Builder query = new PhraseQuery.Builder().setSlop(slop);
    int start = wanted.isEmpty() ? 0 : wanted.getFirst();
    for (int i : wanted) {
      String word = words.list().get(i).folded();
      query.add(new Term(field, analyzer.term(form, word)), i - start);
    }
    return query.build();
  }
}
