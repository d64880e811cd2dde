package org.paperround.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.paperround.interest.Term;
import org.paperround.matching.Match;
import org.paperround.matching.Reason;
import org.paperround.paper.PaperCard;
import org.paperround.platform.language.Language;
import org.paperround.testing.OnH2;

/**
 * Not a test: measures the processor time of making a digest, put together from pieces and rendered
 * whole, in the same run on one thread. Readers differ in papers, their order, reasons, links, the
 * names of some interests and how many papers were left out. A first part warms up.
 */
@EnabledIfSystemProperty(named = "composing.readers", matches = "[0-9]+")
@QuarkusTest
@TestProfile(OnH2.class)
class ComposingBench {

  private static final int READERS = Integer.getInteger("composing.readers", 100_000);
  private static final int PAPERS = 300;
  private static final int SHOWN = 10;
  private static final int INTERESTS = 3;
  private static final int KEYWORDS = 5_000;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private final List<PaperCard> papers =
      IntStream.rangeClosed(1, PAPERS).mapToObj(ComposingBench::paper).toList();

  @Inject DigestComposer composer;
  @Inject DigestTemplates whole;

  @Test
  void timeOfADigest() {
    int wholes = READERS / 20;
    say("orders alone: %.1f µs", micros(READERS, reader -> order(reader).hashCode() & 1));
    measure("whole, warm-up", wholes, this::whole);
    measure("in pieces, first readers", READERS / 10, this::inPieces);
    measure("in pieces, warm-up", READERS, this::inPieces);
    measure("whole", wholes, this::whole);
    measure("in pieces", READERS, reader -> inPieces(READERS + reader));
    RenderedDigest one = composer.compose(order(1));
    say(
        "%d + %d characters in %d + %d pieces",
        one.html().length(), one.text().length(), one.htmlPieces().size(), one.textPieces().size());
    assertThat(one.html()).isEqualTo(whole.html(composer.view(order(1), SHOWN)));
  }

  private long inPieces(int reader) {
    RenderedDigest digest = composer.compose(order(reader));
    return digest.htmlPieces().size() + digest.subject().length();
  }

  private long whole(int reader) {
    DigestView view = composer.view(order(reader), SHOWN);
    return whole.html(view).length() + whole.text(view).length() + whole.subject(view).length();
  }

  private void measure(String what, int readers, IntToLongFunction work) {
    say("%s, %,d readers: %.1f µs each", what, readers, micros(readers, work));
  }

  private static double micros(int readers, IntToLongFunction work) {
    long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long sum = 0;
    for (int reader = 0; reader < readers; reader++) {
      sum += work.applyAsLong(reader);
    }
    assertThat(sum).isNotNegative();
    long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
    return took / 1e3 / readers;
  }

  private DigestOrder order(int reader) {
    Random random = new Random(reader);
    List<Match> matches = new ArrayList<>(SHOWN);
    Map<String, Long> numbers = new HashMap<>();
    for (int i = 0; i < INTERESTS; i++) {
      numbers.put(interest(reader, i), reader * 3L + i);
    }
    for (int i = 0; i < SHOWN; i++) {
      PaperCard paper = papers.get((random.nextInt(PAPERS / SHOWN) * SHOWN + i) % PAPERS);
      String interest = interest(reader, random.nextInt(INTERESTS));
      List<Reason> reasons = reasons(random);
      matches.add(new Match(paper, interest, SHOWN - i, () -> reasons));
    }
    String token = Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
    return new DigestOrder(
        Language.ENGLISH,
        DAY,
        matches,
        random.nextInt(120),
        List.of(),
        SHOWN,
        PAPERS,
        List.of(),
        new DigestView.Links(
            "https://papers.example.org/",
            "https://papers.example.org/digest/" + token,
            "https://papers.example.org/preferences/" + token,
            "https://papers.example.org/unsubscribe/" + token,
            "https://papers.example.org/feedback/" + token),
        numbers);
  }

  /** One name in three is nobody else's. */
  private static String interest(int reader, int number) {
    return number == 0 ? "Interest of " + reader : "Interest " + number;
  }

  private static List<Reason> reasons(Random random) {
    return IntStream.range(0, 2)
        .mapToObj(
            i -> {
              String word = "keyword " + (int) Math.exp(random.nextDouble() * Math.log(KEYWORDS));
              return new Reason(Term.Kind.KEYWORD, word, word, Reason.Field.ABSTRACT);
            })
        .toList();
  }

  private static PaperCard paper(int id) {
    return new PaperCard(
        id,
        "Paper " + id + " " + words(id, 8),
        words(id, 150),
        List.of("Ada Sample", "Ben Sample", "Cleo Sample", "Dov Sample", "Eva Sample"),
        7,
        null,
        List.of("cs.CL", "cs.LG"),
        DAY,
        DAY,
        id % 40,
        0,
        "https://arxiv.org/abs/2611.%05d".formatted(id),
        "https://arxiv.org/pdf/2611.%05d".formatted(id),
        null,
        List.of(),
        false);
  }

  private static String words(int seed, int count) {
    return new Random(seed)
        .ints(count, 100, 99_999)
        .mapToObj(word -> "w" + Integer.toString(word, 36))
        .collect(Collectors.joining(" "));
  }

  private static void say(String text, Object... values) {
    System.Logger log = System.getLogger(ComposingBench.class.getName());
    log.log(System.Logger.Level.INFO, () -> String.format(Locale.ROOT, text, values));
  }
}
