package org.paperround.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.paperround.interest.Breadth;
import org.paperround.interest.Example;
import org.paperround.interest.Interest;
import org.paperround.interest.Term;
import org.paperround.paper.PaperCard;
import org.paperround.testing.WordEmbedder;

/**
 * Not a test: measures how many readers are matched in a second, beside one Lucene query for each
 * reader in the same run. Texts are made up, with word frequencies that fall like those of
 * language; vectors are made up too, which changes no running time. 10,000 different readers come
 * in turns; reasons are asked for the ten best papers. A first part warms up and meets every term
 * and example; what follows is counted.
 */
@EnabledIfSystemProperty(named = "matching.readers", matches = "[0-9]+")
class MatchingBench {

  private static final int READERS = Integer.getInteger("matching.readers", 100_000);
  private static final int PAPERS = 300;
  private static final int RECENT = 4_000;
  private static final int LIKED = 10_000;
  private static final int KEYWORDS = 5_000;
  private static final int INTERESTS = 3;
  private static final int TERMS = 5;
  private static final int EXAMPLES = 10;
  private static final int SENT = 10;
  private static final int DIFFERENT = 10_000;
  private static final int THREADS = 2;
  private static final int MEGABYTE = 1 << 20;

  private final List<String> keywords = keywords();
  private final List<List<Interest>> readers =
      IntStream.range(0, DIFFERENT).mapToObj(this::reader).toList();

  @Test
  void readersMatchedInASecond() throws Exception {
    List<PaperCard> papers = papers(1, PAPERS);
    PaperMatcher matcher =
        Matchers.with(
            new WordEmbedder(),
            keys ->
                keys.stream()
                    .distinct()
                    .collect(
                        Collectors.toMap(
                            key -> key, key -> text(Long.parseLong(key.substring(6))))));
    long begun = System.nanoTime();
    try (PaperMatcher.Edition edition =
        matcher.prepare(papers, matcher.background(papers(100_000, RECENT)))) {
      say("prepared in %.1f s", seconds(begun));
      begun = System.nanoTime();
      run(READERS / 5, reader -> match(edition, reader));
      say("warm-up of %,d readers: %.1f s", READERS / 5, seconds(begun));
      begun = System.nanoTime();
      double cpu = cpuSeconds();
      long matches = run(READERS, reader -> match(edition, reader));
      double shared = READERS / seconds(begun);
      cpu = cpuSeconds() - cpu;
      Runtime memory = Runtime.getRuntime();
      System.gc();
      say(
          "shared: %,.0f readers a second, %.0f us of CPU and %.1f matches each, %d MB of heap in use,"
              + " limit %d MB",
          shared,
          cpu * 1e6 / READERS,
          (double) matches / READERS,
          (memory.totalMemory() - memory.freeMemory()) / MEGABYTE,
          memory.maxMemory() / MEGABYTE);
      double apart = lucene(papers);
      say("one Lucene query a reader: %,.0f a second; ratio %.1f", apart, shared / apart);
      assertThat(matches).isPositive();
    }
  }

  /** Ranks all papers and gives the reasons of as many as a mail has. */
  private int match(PaperMatcher.Edition edition, int reader) {
    List<Match> matches = edition.match(readers.get(reader % DIFFERENT), 0);
    for (int i = 0; i < Math.min(SENT, matches.size()); i++) {
      matches.get(i).reasons();
    }
    return matches.size();
  }

  /** One query of all keywords a reader has; its examples are left out, to Lucene's advantage. */
  private double lucene(List<PaperCard> papers) throws Exception {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        StandardAnalyzer analyzer = new StandardAnalyzer()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (PaperCard paper : papers) {
          Document document = new Document();
          document.add(new TextField("text", paper.title() + " " + paper.summary(), Store.NO));
          writer.addDocument(document);
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        int readers = READERS / 5;
        run(readers / 5, number -> search(searcher, analyzer, number));
        long begun = System.nanoTime();
        run(readers, number -> search(searcher, analyzer, number));
        return readers / seconds(begun);
      }
    }
  }

  private int search(IndexSearcher searcher, StandardAnalyzer analyzer, int reader) {
    QueryBuilder builder = new QueryBuilder(analyzer);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Interest interest : readers.get(reader % DIFFERENT)) {
      for (Term term : interest.terms()) {
        query.add(builder.createPhraseQuery("text", term.text(), 3), Occur.SHOULD);
      }
    }
    try {
      return searcher.search(query.build(), 20).scoreDocs.length;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Work for one reader, by number. */
  @FunctionalInterface
  private interface Work {
    int of(int reader);
  }

  private static long run(int readers, Work work) throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Long>> parts = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int first = thread;
        parts.add(
            threads.submit(
                () -> {
                  long sum = 0;
                  for (int reader = first; reader < readers; reader += THREADS) {
                    sum += work.of(reader);
                  }
                  return sum;
                }));
      }
      long sum = 0;
      for (Future<Long> part : parts) {
        sum += part.get();
      }
      return sum;
    }
  }

  private List<Interest> reader(int number) {
    Random random = new Random(number);
    List<Interest> interests = new ArrayList<>();
    for (int i = 0; i < INTERESTS; i++) {
      List<Term> terms =
          random
              .ints(0, KEYWORDS)
              .distinct()
              .limit(TERMS)
              .mapToObj(keyword -> new Term(Term.Kind.KEYWORD, keywords.get(keyword)))
              .toList();
      List<Example> examples =
          random
              .ints(1_000_000, 1_000_000 + LIKED)
              .distinct()
              .limit(EXAMPLES)
              .mapToObj(Example::liked)
              .toList();
      interests.add(new Interest("Interest " + i, terms, examples, 0, Breadth.BALANCED));
    }
    return interests;
  }

  private static List<String> keywords() {
    Random random = new Random(3);
    return IntStream.range(0, KEYWORDS)
        .mapToObj(i -> i % 3 == 0 ? telling(random) : telling(random) + " " + telling(random))
        .toList();
  }

  private static List<PaperCard> papers(long first, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                Papers.paper(first + i, text(first + i).title())
                    .summary(text(first + i).summary())
                    .card())
        .toList();
  }

  private static ExampleTexts.Text text(long number) {
    Random random = new Random(number);
    return new ExampleTexts.Text(words(random, 9), words(random, 150));
  }

  private static String words(Random random, int count) {
    return IntStream.range(0, count).mapToObj(i -> word(random)).collect(Collectors.joining(" "));
  }

  /** Not one of the most frequent words: nobody asks for those. */
  private static String telling(Random random) {
    String word = word(random);
    while (word.length() < 4) {
      word = word(random);
    }
    return word;
  }

  /** Word n is about as frequent as 1 / n. */
  private static String word(Random random) {
    return "w" + (int) Math.exp(random.nextDouble() * Math.log(20_000));
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  /** Of the whole process, so that other processes on the machine do not count. */
  private static double cpuSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }

  private static void say(String text, Object... values) {
    System.Logger log = System.getLogger(MatchingBench.class.getName());
    log.log(System.Logger.Level.INFO, () -> String.format(Locale.ROOT, text, values));
  }
}
