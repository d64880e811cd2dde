package org.paperround.matching;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.paperround.matching.Keyword.Mode;
import org.paperround.matching.PaperAnalyzer.Form;
import org.paperround.matching.Reason.Field;

/**
 * Makes Lucene queries of readers' queries, for the search over all papers. They find what the
 * matcher finds: the same words near each other or scattered, stems behind words.
 */
final class ArchiveQueries {

  private static final float TITLE = (float) KeywordFinder.TITLE_BOOST;
  private static final float STEM = 0.6f;
  private static final float SCATTERED = 0.5f;
  private static final float TIE = 0.1f;

  private final TextQueries texts;
  private final IndexReader reader;

  ArchiveQueries(PaperAnalyzer analyzer, IndexReader reader) {
    texts = new TextQueries(analyzer);
    this.reader = reader;
  }

  Query of(KeywordQuery query) {
    return switch (query) {
      case KeywordQuery.Text text -> text(text.keyword(), text.field());
      case KeywordQuery.Beginning beginning -> beginning(beginning);
      case KeywordQuery.Label label -> new ConstantScoreQuery(label(label));
      case KeywordQuery.All all -> {
        BooleanQuery.Builder both = new BooleanQuery.Builder();
        all.all().forEach(part -> both.add(of(part), Occur.MUST));
        all.none().forEach(part -> both.add(of(part), Occur.MUST_NOT));
        yield both.build();
      }
      case KeywordQuery.Any any ->
          new DisjunctionMaxQuery(any.any().stream().map(this::of).toList(), TIE);
    };
  }

  /** Words or a phrase: near each other in one field, or all of them somewhere. */
  Query text(Keyword keyword, KeywordField field) {
    List<Query> ways = new ArrayList<>();
    for (Field one : fields(field)) {
      float boost = one == Field.TITLE ? TITLE : 1;
      ways.add(new BoostQuery(texts.together(keyword, one, Form.PLAIN), boost));
      if (keyword.mode() != Mode.PHRASE && !keyword.acronym()) {
        ways.add(new BoostQuery(texts.together(keyword, one, Form.STEM), STEM * boost));
      }
    }
    if (keyword.mode() == Mode.WORDS && keyword.parts().size() > 1) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      keyword.parts().forEach(part -> all.add(text(part, field), Occur.MUST));
      ways.add(new BoostQuery(all.build(), SCATTERED));
    }
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private Query beginning(KeywordQuery.Beginning query) {
    List<Query> ways = new ArrayList<>();
    for (Field one : fields(query.field())) {
      String name = TextQueries.fieldName(one, Form.PLAIN);
      Query words = TextQueries.anyOf(WordEndings.of(query.word(), reader, name), name);
      ways.add(new BoostQuery(words, one == Field.TITLE ? TITLE : 1));
    }
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private static Query label(KeywordQuery.Label label) {
    return switch (label.field()) {
      case AUTHOR -> author(AuthorName.of(label.text()).words());
      case ORGANISATION ->
          term(ArchiveDocument.ORGANISATION, String.join("", Words.of(label.text()).folded()));
      case CATEGORY ->
          term(
              ArchiveDocument.CATEGORY,
              label.text().toLowerCase(Locale.ROOT).replaceFirst("\\.?\\*$", ""));
      case ANYWHERE, TITLE, ABSTRACT -> throw new IllegalArgumentException(label.toString());
    };
  }

  /** A name: spelt out, or with an initial on one side. */
  private static Query author(List<String> words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    String surname = words.getLast();
    all.add(term(ArchiveDocument.AUTHOR, surname), Occur.MUST);
    for (String given : words.subList(0, words.size() - 1)) {
      String first = given.substring(0, 1);
      all.add(
          given.length() == 1
              ? term(ArchiveDocument.AUTHOR, surname + " " + ArchiveDocument.INITIAL + first)
              : anyOf(surname + " " + given, surname + " " + first, given + " " + surname),
          Occur.MUST);
    }
    return all.build();
  }

  private static Query anyOf(String... terms) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String each : terms) {
      any.add(term(ArchiveDocument.AUTHOR, each), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  private static EnumSet<Field> fields(KeywordField field) {
    return switch (field) {
      case TITLE -> EnumSet.of(Field.TITLE);
      case ABSTRACT -> EnumSet.of(Field.ABSTRACT);
      case ANYWHERE, AUTHOR, ORGANISATION, CATEGORY -> EnumSet.of(Field.TITLE, Field.ABSTRACT);
    };
  }
}
