package org.paperround.matching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.paperround.matching.PaperAnalyzer.Form;
import org.paperround.matching.Reason.Field;
import org.paperround.paper.PaperCard;

/** A paper as the search index holds it: its words in both forms, its labels, its day. */
final class ArchiveDocument {

  /** The paper's id, as a term and as a number. */
  static final String ID = "id";

  static final String NUMBER = "number";

  /** The day it was listed, in days since 1970. */
  static final String DAY = "day";

  static final String TOPIC = "topic";

  /** The same, to be read of a paper that was found. */
  static final String TOPICS = "topics";

  static final String AUTHOR = "author";
  static final String ORGANISATION = "organisation";
  static final String CATEGORY = "category";

  /** Stands before the first letter of a given name, whether it is spelt out or not. */
  static final char INITIAL = '^';

  /** Collaborations print thousands; nobody looks for the last of them. */
  private static final int MOST_AUTHORS = 500;

  private static final int MOST_JOINED = 6;
  private static final int LONGEST_LABEL = 300;

  private ArchiveDocument() {}

  /** The term that names a paper. */
  static Term id(long paper) {
    return new Term(ID, Long.toString(paper));
  }

  static Document of(PaperCard paper, Collection<String> topics) {
    Document document = new Document();
    document.add(new StringField(ID, Long.toString(paper.id()), Store.NO));
    document.add(new NumericDocValuesField(NUMBER, paper.id()));
    document.add(new LongField(DAY, day(paper.listedOn()), Store.NO));
    for (Form form : Form.values()) {
      add(document, TextQueries.fieldName(Field.TITLE, form), paper.title());
      add(document, TextQueries.fieldName(Field.ABSTRACT, form), paper.summary());
    }
    for (String topic : topics) {
      document.add(new StringField(TOPIC, topic, Store.NO));
      document.add(new SortedSetDocValuesField(TOPICS, new BytesRef(topic)));
    }
    Set<String> people = new LinkedHashSet<>();
    paper.authors().stream().limit(MOST_AUTHORS).forEach(author -> name(author, people));
    label(document, AUTHOR, people);
    String organisation = paper.organisation();
    if (organisation != null) {
      label(document, ORGANISATION, joined(Words.of(organisation).folded()));
    }
    label(document, CATEGORY, categories(paper.categories()));
    return document;
  }

  private static void label(Document document, String name, Set<String> terms) {
    terms.stream()
        .filter(term -> term.length() <= LONGEST_LABEL)
        .forEach(term -> document.add(new StringField(name, term, Store.NO)));
  }

  static long day(LocalDate day) {
    return day.toEpochDay();
  }

  private static void add(Document document, String name, String text) {
    document.add(new TextField(name, text, Store.NO));
  }

  /** Each word of a name, and the last one with each of the others and with their first letters. */
  private static void name(String author, Set<String> terms) {
    List<String> words = AuthorName.of(author).words();
    terms.addAll(words);
    for (String given : words.subList(0, Math.max(0, words.size() - 1))) {
      terms.add(words.getLast() + " " + given);
      terms.add(words.getLast() + " " + INITIAL + given.charAt(0));
    }
  }

  /** All runs of words in one piece: {@code HuggingFace} is {@code Hugging Face}. */
  private static Set<String> joined(List<String> words) {
    Set<String> joined = new LinkedHashSet<>();
    for (int first = 0; first < words.size(); first++) {
      StringBuilder run = new StringBuilder();
      for (int at = first; at < Math.min(words.size(), first + MOST_JOINED); at++) {
        joined.add(run.append(words.get(at)).toString());
      }
    }
    return joined;
  }

  /** Each category and its archive. */
  private static Set<String> categories(List<String> categories) {
    Set<String> terms = new LinkedHashSet<>();
    for (String category : categories) {
      String code = category.toLowerCase(Locale.ROOT);
      terms.add(code);
      terms.add(code.replaceFirst("\\..*", ""));
    }
    return terms;
  }
}
