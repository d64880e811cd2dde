package org.paperround.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.paperround.matching.PaperAnalyzer.Form;
import org.paperround.matching.Reason.Field;
import org.paperround.paper.PaperCard;

/**
 * Titles and abstracts of an edition in memory. A paper's number in the index is its place in the
 * list: segments are never merged and so never change order.
 */
final class PaperIndex implements AutoCloseable {

  private static final FieldType TYPE = fieldType();

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final PaperAnalyzer analyzer = new PaperAnalyzer();
  private final TextQueries queries = new TextQueries(analyzer);
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final List<Words> titles;
  private final List<Words> summaries;

  PaperIndex(List<PaperCard> papers) {
    titles = papers.stream().map(p -> Words.of(p.title())).toList();
    summaries = papers.stream().map(p -> Words.of(p.summary())).toList();
    StrengthSimilarity similarity = new StrengthSimilarity();
    IndexWriterConfig config =
        new IndexWriterConfig(analyzer)
            .setSimilarity(similarity)
            .setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (PaperCard paper : papers) {
        writer.addDocument(document(paper));
      }
      writer.commit();
      reader = DirectoryReader.open(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(similarity);
    searcher.setQueryCache(null); // evidence is cached, and each query is asked once
  }

  /** Number of papers. */
  int size() {
    return titles.size();
  }

  /** A keyword's words together in one field, in one form. */
  TextHits together(Keyword keyword, Field field, Form form) {
    return hits(queries.together(keyword, field, form), field, form);
  }

  /** The words of one field that begin with a folded word. */
  TextHits beginning(String word, Field field) {
    String name = TextQueries.fieldName(field, Form.PLAIN);
    return hits(TextQueries.anyOf(WordEndings.of(word, reader, name), name), field, Form.PLAIN);
  }

  /** What nothing is found by. */
  TextHits nothing(Field field) {
    return hits(new MatchNoDocsQuery(), field, Form.PLAIN);
  }

  private TextHits hits(Query query, Field field, Form form) {
    try {
      return new TextHits(
          searcher,
          query,
          TextQueries.fieldName(field, form),
          field == Field.TITLE ? titles : summaries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
      analyzer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(PaperCard paper) {
    Document document = new Document();
    for (Form form : Form.values()) {
      add(document, TextQueries.fieldName(Field.TITLE, form), paper.title());
      add(document, TextQueries.fieldName(Field.ABSTRACT, form), paper.summary());
    }
    return document;
  }

  private static void add(Document document, String name, String text) {
    document.add(new org.apache.lucene.document.Field(name, text, TYPE));
  }

  private static FieldType fieldType() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
