package org.paperround.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The words of an index that begin alike, of many only those that are in most papers. */
final class WordEndings {

  /** So many words may stand for one beginning, which bounds the work of a query. */
  static final int MOST = 200;

  private WordEndings() {}

  private record Word(String term, int papers) {}

  /** The terms of a field that begin with a folded word. */
  static List<String> of(String beginning, IndexReader reader, String fieldName) {
    try {
      Terms terms = MultiTerms.getTerms(reader, fieldName);
      if (terms == null) {
        return List.of();
      }
      List<Word> found = new ArrayList<>();
      add(terms, beginning, found);
      add(terms, WordMarks.asWritten(beginning), found);
      return found.stream()
          .sorted(Comparator.comparingInt(Word::papers).reversed().thenComparing(Word::term))
          .limit(MOST)
          .map(Word::term)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Terms terms, String beginning, List<Word> found) throws IOException {
    BytesRef prefix = new BytesRef(beginning);
    TermsEnum at = terms.iterator();
    boolean more = at.seekCeil(prefix) != TermsEnum.SeekStatus.END;
    for (BytesRef term = more ? at.term() : null;
        term != null && StringHelper.startsWith(term, prefix);
        term = at.next()) {
      found.add(new Word(term.utf8ToString(), at.docFreq()));
    }
  }
}
