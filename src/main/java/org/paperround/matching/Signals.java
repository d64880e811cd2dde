package org.paperround.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.paperround.embedding.TextEmbedder;
import org.paperround.interest.Example;
import org.paperround.interest.Term;
import org.paperround.interest.Topic;
import org.paperround.interest.Topics;
import org.paperround.matching.similarity.Background;
import org.paperround.matching.similarity.Closeness;
import org.paperround.matching.similarity.TextSample;

/**
 * How close each thing that a reader named is to the papers of an edition: a row of numbers for
 * each text and each example, the same for all readers who named it.
 */
final class Signals {

  /** So many numbers of rows are remembered; more are made again each time: at most 160 MB. */
  private static final int MOST_NUMBERS = 40_000_000;

  private final Closeness closeness;
  private final int mostRows;
  private final Background background;
  private final Texts texts;
  private final Topics topics;
  private final ExampleTexts examples;
  private final AtomicInteger keptRows = new AtomicInteger();
  private final Map<String, ExampleRow> ofExamples = new ConcurrentHashMap<>();

  /** A term's row, as standard scores, with what the reader calls the term. */
  @SuppressWarnings("ArrayRecordComponent") // read in the innermost loop, never shown outside
  record WordsRow(Term.Kind kind, String label, float[] row) {}

  /** An example's title and row. */
  @SuppressWarnings("ArrayRecordComponent") // read in the innermost loop, never shown outside
  record ExampleRow(String title, float[] row) {}

  /** Stands for an example of which nothing is known. */
  private static final ExampleRow UNKNOWN = new ExampleRow("", new float[0]);

  /** An example's row with its weight for one reader. */
  record WeightedRow(float weight, ExampleRow example) {}

  Signals(
      Closeness closeness,
      Background background,
      TextEmbedder embedder,
      Topics topics,
      ExampleTexts examples) {
    this.closeness = closeness;
    mostRows = MOST_NUMBERS / Math.max(1, closeness.width());
    this.background = background;
    this.texts = new Texts(embedder);
    this.topics = topics;
    this.examples = examples;
  }

  /** How many papers the edition has; numbers after them in a row are of the background. */
  int papers() {
    return closeness.papers();
  }

  /** How many numbers a row has. */
  int width() {
    return closeness.width();
  }

  /** Whether there is a background, so that closeness can order papers. */
  boolean isOn() {
    return width() > papers();
  }

  /** Whether the background is large enough for a score to pass a bar. */
  boolean isSure() {
    return background.isEnough();
  }

  /** How alike two papers of the edition are, by their places. */
  double alike(int paper, int other) {
    return closeness.alike(paper, other);
  }

  /**
   * The row of a term, made anew; null for names, categories and queries, and for keywords without
   * a word that recent papers have or the model knows: something is near to any letters.
   */
  @Nullable WordsRow of(Term term) {
    return text(term).map(text -> row(term, text)).orElse(null);
  }

  /** Whether one more row may be remembered. */
  boolean hasRoom() {
    return keptRows.get() < mostRows;
  }

  /** Notes that a row is remembered. */
  void isKept() {
    keptRows.incrementAndGet();
  }

  /** Makes and remembers the rows of examples that are met for the first time. */
  void expect(List<String> keys) {
    List<String> fresh = keys.stream().filter(key -> !ofExamples.containsKey(key)).toList();
    if (isOn() && !fresh.isEmpty() && hasRoom()) {
      made(fresh);
    }
  }

  /** The rows of those examples whose papers are known, in their order. */
  List<WeightedRow> of(List<Example> wanted) {
    List<WeightedRow> rows = new ArrayList<>(wanted.size());
    for (Example example : wanted) {
      ExampleRow row = ofExamples.get(example.key());
      if (row == null) {
        return withNewOnes(wanted);
      }
      add(example, row, rows);
    }
    return rows;
  }

  /** The same where some are met for the first time: those are looked up together. */
  private List<WeightedRow> withNewOnes(List<Example> wanted) {
    Map<String, ExampleRow> fresh =
        made(
            wanted.stream().map(Example::key).filter(key -> !ofExamples.containsKey(key)).toList());
    List<WeightedRow> rows = new ArrayList<>(wanted.size());
    for (Example example : wanted) {
      ExampleRow known = ofExamples.getOrDefault(example.key(), UNKNOWN);
      add(example, fresh.getOrDefault(example.key(), known), rows);
    }
    return rows;
  }

  private static void add(Example example, ExampleRow row, List<WeightedRow> rows) {
    if (row != UNKNOWN) {
      rows.add(new WeightedRow((float) example.weight(), row));
    }
  }

  private Map<String, ExampleRow> made(Collection<String> keys) {
    Map<String, ExampleTexts.Text> found = examples.of(keys);
    List<Map.Entry<String, ExampleTexts.Text>> known = List.copyOf(found.entrySet());
    List<TextSample> samples =
        texts.samples(
            known.stream()
                .map(Map.Entry::getValue)
                .map(text -> TextEmbedder.paperText(text.title(), text.summary()))
                .toList());
    Map<String, ExampleRow> fresh = new HashMap<>();
    for (int i = 0; i < known.size(); i++) {
      float[] row = closeness.toExample(background.ofPaper(samples.get(i)));
      fresh.put(known.get(i).getKey(), new ExampleRow(known.get(i).getValue().title(), row));
    }
    for (String key : keys) {
      if (hasRoom() && ofExamples.putIfAbsent(key, fresh.getOrDefault(key, UNKNOWN)) == null) {
        isKept();
      }
    }
    return fresh;
  }

  private @Nullable WordsRow row(Term term, String text) {
    TextSample sample = texts.samples(List.of(text)).getFirst();
    boolean isKnown = background.knows(sample) || texts.modelKnowsWordOf(text);
    if (term.kind() == Term.Kind.KEYWORD && !isKnown) {
      return null;
    }
    float[] row = closeness.toWords(background.ofWords(sample));
    return new WordsRow(term.kind(), term.kind() == Term.Kind.TOPIC ? text : term.text(), row);
  }

  private Optional<String> text(Term term) {
    return switch (term.kind()) {
      case KEYWORD ->
          KeywordReading.of(term.text()) instanceof KeywordReading.Query
              ? Optional.empty()
              : Optional.of(term.text().replace('"', ' ').strip());
      case TOPIC -> topics.byKey(term.text()).map(Topic::label);
      case CATEGORY, AUTHOR, ORGANISATION, MUTE -> Optional.empty();
    };
  }
}
