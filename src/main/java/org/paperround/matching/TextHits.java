package org.paperround.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** The papers that one query found in one field, how strongly, and at which words. */
final class TextHits {

  private final IndexSearcher searcher;
  private final Weight weight;
  private final String fieldName;
  private final List<Words> texts;
  private final SortedMap<Integer, Double> strengths = new TreeMap<>();

  /**
   * Words next to each other that met a query.
   *
   * @param first index of the first word in its text
   * @param last index of the last one
   */
  record Span(int first, int last) {}

  TextHits(IndexSearcher searcher, Query query, String fieldName, List<Words> texts)
      throws IOException {
    this.searcher = searcher;
    this.fieldName = fieldName;
    this.texts = texts;
    weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      DocIdSetIterator docs = scorer.iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        strengths.put(leaf.docBase + doc, (double) scorer.score());
      }
    }
  }

  /** Strength from 0 to 1 by paper. */
  SortedMap<Integer, Double> strengths() {
    return strengths;
  }

  /** Whether a paper was found. */
  boolean has(int paper) {
    return strengths.containsKey(paper);
  }

  /** Strength in a paper, 0 if it was not found. */
  double strength(int paper) {
    return strengths.getOrDefault(paper, 0d);
  }

  /** The words of a paper that was found, as they stand in it: the closest, then the first. */
  String words(int paper) {
    Span best = null;
    for (Span span : spans(paper)) {
      if (best == null || span.last() - span.first() < best.last() - best.first()) {
        best = span;
      }
    }
    return best == null ? "" : texts.get(paper).span(best.first(), best.last());
  }

  /** Every place in a paper where the query is met, widened to whole hyphenated compounds. */
  List<Span> spans(int paper) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(paper, leaves));
    List<Span> spans = new ArrayList<>();
    try {
      Matches matches = weight.matches(leaf, paper - leaf.docBase);
      MatchesIterator at = matches == null ? null : matches.getMatches(fieldName);
      while (at != null && at.next()) {
        Words text = texts.get(paper);
        spans.add(
            new Span(
                text.compoundOf(at.startPosition()).first(),
                text.compoundOf(at.endPosition()).last()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return spans;
  }
}
