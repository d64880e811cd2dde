package org.paperround.matching;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.paperround.matching.PaperAnalyzer.Form;
import org.paperround.matching.Reason.Field;

/** Questions to the index as it is at one moment. */
final class ArchiveReading implements AutoCloseable {

  /** Hits are counted up to here. */
  private static final int COUNTED = 1_000;

  private static final Sort NEWEST =
      new Sort(
          LongField.newSortField(ArchiveDocument.DAY, true, SortedNumericSelector.Type.MAX),
          new SortField(ArchiveDocument.NUMBER, SortField.Type.LONG, true));

  /** A new paper gains as much as a good word; after a year half of it is left. */
  private static final float NEW = 1;

  private static final long HALF_LIFE_DAYS = 365;

  /** Words of more papers than this say nothing of what a paper is about. */
  private static final int USUAL_PERCENT = 10;

  private static final int TELLING_WORDS = 20;
  private static final int LONGEST_WORD = 40;

  /** Abstracts say early what they are about, and each word more has to be looked up. */
  private static final int OPENING = 600;

  private static final double SHARED = 0.25;

  /** arXiv's largest days have some 3,000. */
  private static final int MOST_OF_A_DAY = 10_000;

  private final ArchiveIndex index;
  private final IndexSearcher held;
  private final IndexSearcher searcher;

  ArchiveReading(ArchiveIndex index, Duration timeLimit) {
    this.index = index;
    try {
      held = index.searchers().acquire();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    searcher = new IndexSearcher(held.getIndexReader());
    searcher.setTimeout(new QueryTimeoutImpl(timeLimit.toMillis()));
  }

  SearchHits search(String typed, SearchOrder order, int from, int size) {
    ArchiveQueries queries = new ArchiveQueries(index.analyzer(), searcher.getIndexReader());
    Query query =
        switch (KeywordReading.of(typed)) {
          case KeywordReading.Query asked -> queries.of(asked.query());
          case KeywordReading.Plain plain -> queries.text(plain.keyword(), KeywordField.ANYWHERE);
          case KeywordReading.Mistaken mistaken ->
              queries.text(mistaken.keyword(), KeywordField.ANYWHERE);
        };
    try {
      TopDocs found =
          switch (order) {
            case BEST -> best(query, from + size);
            case NEWEST -> newest(query, from + size, COUNTED);
          };
      ScoreDoc[] docs = found.scoreDocs;
      ScoreDoc[] page = Arrays.copyOfRange(docs, Math.min(from, docs.length), docs.length);
      return new SearchHits(
          numbers(page),
          (int) Math.min(found.totalHits.value(), COUNTED),
          found.totalHits.relation() == TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO
              || found.totalHits.value() > COUNTED,
          searcher.timedOut());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TopDocs best(Query query, int most) throws IOException {
    byte[] newest = PointValues.getMaxPackedValue(searcher.getIndexReader(), ArchiveDocument.DAY);
    if (newest == null) {
      return new TopDocs(new TotalHits(0, TotalHits.Relation.EQUAL_TO), new ScoreDoc[0]);
    }
    Query fresh =
        LongField.newDistanceFeatureQuery(
            ArchiveDocument.DAY, NEW, LongPoint.decodeDimension(newest, 0), HALF_LIFE_DAYS);
    BooleanQuery both =
        new BooleanQuery.Builder().add(query, Occur.MUST).add(fresh, Occur.SHOULD).build();
    return searcher.search(both, new TopScoreDocCollectorManager(most, null, COUNTED));
  }

  private TopDocs newest(Query query, int most, int counted) throws IOException {
    return searcher.search(query, new TopFieldCollectorManager(NEWEST, most, null, counted));
  }

  List<Long> related(long paper, String title, String summary, int most) {
    try {
      MoreLikeThis like = new MoreLikeThis(searcher.getIndexReader());
      like.setAnalyzer(index.analyzer());
      like.setMinTermFreq(1);
      like.setMinDocFreq(2);
      like.setMaxQueryTerms(TELLING_WORDS);
      like.setMaxWordLen(LONGEST_WORD);
      like.setBoost(true);
      like.setStopWords(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
      String field = TextQueries.fieldName(Field.ABSTRACT, Form.STEM);
      like.setFieldNames(new String[] {field});
      like.setMaxDocFreqPct(USUAL_PERCENT);
      Query words =
          like.like(field, new StringReader(title + "\n" + title + "\n" + opening(summary)));
      if (!(words instanceof BooleanQuery any) || any.clauses().isEmpty()) {
        return List.of();
      }
      BooleanQuery.Builder enough = new BooleanQuery.Builder();
      any.clauses().forEach(enough::add);
      enough.setMinimumNumberShouldMatch(
          (int) Math.max(1, Math.ceil(SHARED * any.clauses().size())));
      enough.add(new TermQuery(ArchiveDocument.id(paper)), Occur.MUST_NOT);
      return numbers(
          searcher.search(enough.build(), new TopScoreDocCollectorManager(most, null, most))
              .scoreDocs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String opening(String summary) {
    return summary.substring(0, Math.min(OPENING, summary.length()));
  }

  List<Long> newestOf(String topic, int most) {
    try {
      Query query = new TermQuery(new Term(ArchiveDocument.TOPIC, topic));
      return numbers(newest(query, most, most).scoreDocs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> topicsOf(long paper) {
    return topics(new TermQuery(ArchiveDocument.id(paper)), 1).getOrDefault(paper, List.of());
  }

  Map<Long, List<String>> topicsOn(LocalDate day) {
    return topics(
        LongField.newExactQuery(ArchiveDocument.DAY, ArchiveDocument.day(day)), MOST_OF_A_DAY);
  }

  private Map<Long, List<String>> topics(Query query, int most) {
    try {
      Map<Long, List<String>> topics = new HashMap<>();
      List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
      for (ScoreDoc doc : searcher.search(query, most).scoreDocs) {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
        int place = doc.doc - leaf.docBase;
        SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), ArchiveDocument.TOPICS);
        List<String> keys = new ArrayList<>();
        if (values.advanceExact(place)) {
          for (int i = 0; i < values.docValueCount(); i++) {
            keys.add(values.lookupOrd(values.nextOrd()).utf8ToString());
          }
        }
        numbers(new ScoreDoc[] {doc}).forEach(paper -> topics.put(paper, keys));
      }
      return topics;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Long> numbers(ScoreDoc[] docs) throws IOException {
    List<Long> numbers = new ArrayList<>();
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    for (ScoreDoc doc : docs) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
      NumericDocValues values = leaf.reader().getNumericDocValues(ArchiveDocument.NUMBER);
      if (values != null && values.advanceExact(doc.doc - leaf.docBase)) {
        numbers.add(values.longValue());
      }
    }
    return numbers;
  }

  @Override
  public void close() {
    try {
      index.searchers().release(held);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
