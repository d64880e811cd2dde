package org.paperround.matching;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 without rarity: how strongly one field speaks of something, from 0 to 1, by the number of
 * occurrences and the length of the field. Rarity is that of the whole term, see {@link Rarity},
 * which Lucene cannot know: it adds up the rarity of single words.
 */
final class StrengthSimilarity extends BM25Similarity {

  @Override
  public Explanation idfExplain(CollectionStatistics collection, TermStatistics term) {
    return Explanation.match(1f, "rarity is counted per term of the reader");
  }

  @Override
  public Explanation idfExplain(CollectionStatistics collection, TermStatistics[] terms) {
    return Explanation.match(1f, "rarity is counted per term of the reader");
  }
}
