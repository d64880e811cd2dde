package org.paperround.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.paperround.paper.IncomingPaper.Links;
import org.paperround.paper.IncomingPaper.Organisation;

class MergeRuleTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 7);
  private static final int WEEKS = 500;
  private static final int ORDERS = 20;

  @Test
  void whateverTheOrderTheGroupsAndTheRepeatsTheSameIsHeld() {
    for (long seed = 0; seed < WEEKS; seed++) {
      List<IncomingPaper> papers = new Week(seed).papers();
      Map<CanonicalId, PaperFacts> expected = folded(List.of(papers));
      for (long order = 0; order < ORDERS; order++) {
        assertThat(folded(Week.delivered(papers, new Random(order))))
            .as("week %d in order %d", seed, order)
            .isEqualTo(expected);
      }
    }
  }

  /** Each group is folded by itself first, so that the places of the brackets vary too. */
  private static Map<CanonicalId, PaperFacts> folded(List<List<IncomingPaper>> groups) {
    Map<CanonicalId, PaperFacts> all = new TreeMap<>(Comparator.comparing(CanonicalId::value));
    for (List<IncomingPaper> group : groups) {
      Map<CanonicalId, PaperFacts> part =
          group.stream()
              .collect(
                  Collectors.toMap(
                      IncomingPaper::canonicalId, PaperFacts::of, (one, two) -> one.join(two)));
      part.forEach((id, facts) -> all.merge(id, facts, PaperFacts::join));
    }
    return all;
  }

  @Test
  void whatIsKeptOfFactsGivesThemAgain() {
    for (long seed = 0; seed < WEEKS; seed++) {
      for (PaperFacts facts : folded(List.of(new Week(seed).papers())).values()) {
        Map<PaperField, @Nullable String> values = new EnumMap<>(PaperField.class);
        facts.told().forEach((field, told) -> values.put(field, told.value()));
        assertThat(ToldBy.facts(ToldBy.text(facts), values, facts.source(), facts.version()))
            .isEqualTo(facts);
      }
    }
  }

  @Test
  void aPaperOfOneSourceCostsNoNoteOfWhoToldIt() {
    assertThat(ToldBy.text(PaperFacts.of(from("arxiv-feed").summary("S").build()))).isEmpty();
  }

  @Test
  void theServiceThatPublishesWinsOverHuggingFaceAndThatOverFeeds() {
    PaperFacts all =
        joined(
            from("feed").summary("a longer text of a feed"),
            from("arxiv-feed").summary("arXiv"),
            from("huggingface").summary("Hugging Face"));
    assertThat(all.text(PaperField.ABSTRACT)).isEqualTo("arXiv");
    assertThat(all.source()).isEqualTo("arxiv-feed");
    assertThat(
            joined(from("feed").summary("a feed's"), from("huggingface").summary("HF"))
                .text(PaperField.ABSTRACT))
        .isEqualTo("HF");
  }

  @Test
  void aNewerVersionWinsOverABetterSourceAndWhatIsNotToldNever() {
    PaperFacts all =
        joined(from("arxiv-api").summary("one"), from("csv").summary("two").version(2));
    assertThat(all.text(PaperField.ABSTRACT)).isEqualTo("two");
    assertThat(all.version()).isEqualTo(2);
    assertThat(
            joined(from("csv").summary("one"), from("arxiv-api").version(3))
                .text(PaperField.ABSTRACT))
        .isEqualTo("one");
  }

  @Test
  void whatReadersMakeOfItComesFromHuggingFace() {
    PaperFacts all =
        joined(
            from("arxiv-api")
                .version(4)
                .organisation(new Organisation("A", "Of arXiv"))
                .links(new Links(null, null, "https://example.org/arxiv", null)),
            from("huggingface")
                .upvotes(3)
                .organisation(new Organisation("lab", "The Lab"))
                .keywords(List.of("flow"))
                .links(new Links(null, null, "https://example.org/hf", "https://example.org/p")),
            from("csv").upvotes(900));
    assertThat(all.text(PaperField.ORGANISATION)).isEqualTo("lab\nThe Lab");
    assertThat(all.text(PaperField.CODE)).isEqualTo("https://example.org/hf");
    assertThat(all.text(PaperField.PROJECT)).isEqualTo("https://example.org/p");
    assertThat(all.text(PaperField.KEYWORDS)).isEqualTo("flow");
    assertThat(all.text(PaperField.UPVOTES)).isEqualTo("3");
  }

  @Test
  void votesAreTheMostThatWereSeenAsNumbersNotAsText() {
    assertThat(
            joined(from("huggingface").upvotes(9), from("hf-json").upvotes(10))
                .text(PaperField.UPVOTES))
        .isEqualTo("10");
  }

  @Test
  void crossListsJoinBehindThePrimaryCategoryAndTagsOfOthersDoNot() {
    assertThat(
            joined(
                    from("arxiv-feed").categories(List.of("stat.ML", "cs.AI")),
                    from("arxiv-api").categories(List.of("cs.LG", "stat.ML")),
                    from("feed").categories(List.of("Blog")))
                .text(PaperField.CATEGORIES)
                .lines())
        .containsExactly("cs.LG", "cs.AI", "stat.ML");
  }

  @Test
  void categoriesDoNotGrowWithoutEnd() {
    Stream<IncomingPaperBuilder> many =
        IntStream.range(0, 1_000)
            .mapToObj(i -> from("feed").categories(List.of("c" + (1_000 + i))));
    assertThat(
            joined(many.toArray(IncomingPaperBuilder[]::new)).text(PaperField.CATEGORIES).lines())
        .hasSizeLessThanOrEqualTo(101);
  }

  @Test
  void namedAuthorsWinOverAMereNumber() {
    assertThat(
            joined(from("arxiv-api").authorCount(9).version(2), from("csv").authors(List.of("Ana")))
                .text(PaperField.AUTHORS))
        .isEqualTo("1\nAna");
  }

  @Test
  void theFirstDayCountsOfTheBestFamily() {
    PaperFacts all =
        joined(
            new IncomingPaperBuilder(id(), "T", DAY, "arxiv-feed").published(DAY),
            new IncomingPaperBuilder(id(), "T", DAY.minusDays(1), "csv")
                .published(DAY.minusDays(9)),
            new IncomingPaperBuilder(id(), "T", DAY.plusDays(3), "huggingface"),
            new IncomingPaperBuilder(id(), "T", DAY.plusDays(2), "hf-json"),
            new IncomingPaperBuilder(id(), "T", DAY, "arxiv-api").published(DAY.minusDays(2)));
    assertThat(all.text(PaperField.LISTED_ON)).isEqualTo("2026-09-09");
    assertThat(all.text(PaperField.PUBLISHED)).isEqualTo("2026-09-05");
  }

  private static PaperFacts joined(IncomingPaperBuilder... papers) {
    List<PaperFacts> facts = new ArrayList<>();
    for (IncomingPaperBuilder paper : papers) {
      facts.add(PaperFacts.of(paper.build()));
    }
    return facts.stream().reduce(PaperFacts::join).orElseThrow();
  }

  private static IncomingPaperBuilder from(String source) {
    return new IncomingPaperBuilder(id(), "T", DAY, source);
  }

  private static CanonicalId id() {
    return new CanonicalId("arXiv:2609.00001");
  }
}
