package org.paperround.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.interest.Breadth;
import org.paperround.interest.Example;
import org.paperround.interest.Interest;
import org.paperround.interest.Term;
import org.paperround.interest.Term.Kind;
import org.paperround.matching.Reason.Field;
import org.paperround.matching.similarity.Background;
import org.paperround.paper.PaperCard;
import org.paperround.testing.WordEmbedder;

/**
 * Papers that come because they are close to words or examples, with nothing found word for word.
 */
class ClosenessMatchingTest {

  private static final String BIRDS = "wings feathers beak nest migration plumage songbird flight";
  private static final String RARE = "zirconium";

  /** Papers about nothing in particular, and then ten about birds. */
  private static final List<PaperCard> RECENT = recent(600);

  private final Map<String, ExampleTexts.Text> texts = new HashMap<>();
  private final PaperMatcher matcher =
      Matchers.with(
          new WordEmbedder(),
          keys ->
              keys.stream()
                  .filter(texts::containsKey)
                  .collect(Collectors.toMap(key -> key, texts::get, (a, b) -> a)));
  private final Background background = matcher.background(RECENT);

  @Test
  void aPaperLikeALikedOneComesAndSaysSo() {
    texts.put("paper:9001", new ExampleTexts.Text("Nests of songbirds", BIRDS));
    PaperCard bird = paper(5001, "Plumage and song", "wings feathers beak nest flight");
    PaperCard other = paper(5002, "Steel bridges", "girders welds rivets load trusses");

    List<Match> matches = match(liked(Example.liked(9001)), bird, other);

    assertThat(matches).extracting(match -> match.paper().id()).containsExactly(5001L);
    assertThat(matches.getFirst().reasons())
        .containsExactly(new Reason(Reason.Kind.EXAMPLE, "Nests of songbirds", "", Field.MEANING));
  }

  @Test
  void whatIsLookedUpForManyReadersIsNotAskedForEachAndRanksAlike() {
    texts.put("paper:9001", new ExampleTexts.Text("Nests of songbirds", BIRDS));
    PaperCard bird = paper(5001, "Plumage and song", "wings feathers beak nest flight");
    List<Interest> known = List.of(liked(Example.liked(9001)));
    List<Interest> unknown = List.of(liked(Example.liked(404)));
    List<Match> alone = match(known.getFirst(), bird);
    try (PaperMatcher.Edition edition = matcher.prepare(List.of(bird), background)) {
      edition.expect(Stream.of(known, unknown, known).flatMap(List::stream).toList());
      texts.clear();

      assertThat(edition.match(known, 0))
          .extracting(Match::score)
          .isEqualTo(alone.stream().map(Match::score).toList());
      assertThat(edition.match(unknown, 0)).isEmpty();
    }
  }

  @Test
  void theExampleItselfNeverComesAgain() {
    texts.put("paper:5001", new ExampleTexts.Text("Plumage", BIRDS));
    PaperCard bird = paper(5001, "Plumage", BIRDS);

    assertThat(match(liked(Example.liked(5001)), bird)).isEmpty();
    assertThat(match(liked(new Example("paper:5001", -0.25)), bird)).isEmpty();
  }

  @Test
  void aPaperThatWasSentIsExplainedThoughItBecameAnExample() {
    texts.put("paper:5001", new ExampleTexts.Text("Plumage", BIRDS));
    PaperCard bird = paper(5001, "Plumage", BIRDS);
    try (PaperMatcher.Edition edition = matcher.prepare(List.of(bird), background)) {
      List<Interest> interests = List.of(liked(Example.liked(5001)));

      assertThat(edition.match(interests, Window.after(0), Set.of(5001L)))
          .singleElement()
          .satisfies(match -> assertThat(match.reasons()).isNotEmpty());
    }
  }

  @Test
  void aDismissedPaperPushesItsLikeDown() {
    texts.put("paper:9001", new ExampleTexts.Text("Nests", BIRDS));
    texts.put("paper:9002", new ExampleTexts.Text("Migration", "migration migration flight"));
    PaperCard bird = paper(5001, "Flight and migration", "migration flight wings nest");
    Example like = Example.liked(9001);
    Example dismissed = new Example("paper:9002", -0.25);

    assertThat(score(liked(like, dismissed), bird)).isLessThan(score(liked(like), bird));
  }

  @Test
  void anExampleThatIsNotKnownDoesNothing() {
    assertThat(match(liked(Example.liked(404)), paper(5001, "Plumage", BIRDS))).isEmpty();
  }

  @Test
  void wordsFindWhatGoesTogetherWithThemThoughTheyAreNotThere() {
    Interest interest = new Interest("Birds", List.of(new Term(Kind.KEYWORD, "songbird plumage")));
    PaperCard bird = paper(5001, "A nest", "wings feathers beak nest migration flight");
    PaperCard other = paper(5002, "Steel bridges", "girders welds rivets load trusses");

    assertThat(score(interest, bird)).isGreaterThan(score(interest, other) + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zzzqqq", "qwrtz", "xkxk", "hjkl", "yxcv", "vbnm", "wqwq", "pfpf"})
  void nothingIsCloseToLettersThatNoPaperHas(String letters) {
    Term nonsense = new Term(Kind.KEYWORD, letters);
    Interest alone = new Interest("Letters", List.of(nonsense), List.of(), 0, Breadth.MORE);
    Interest both =
        new Interest("Both", List.of(nonsense, new Term(Kind.KEYWORD, "songbird plumage")));
    PaperCard[] papers =
        IntStream.range(0, 40)
            .mapToObj(i -> paper(5000 + i, "Paper " + i, mixed(i)))
            .toArray(PaperCard[]::new);

    assertThat(match(alone, papers)).isEmpty();
    assertThat(match(both, papers))
        .isNotEmpty()
        .flatExtracting(Match::reasons)
        .extracting(Reason::label)
        .doesNotContain(letters);
    assertThat(match(alone, paper(5001, "On " + letters, "nothing else"))).hasSize(1);
  }

  @Test
  void aReaderWhoWantsOnlyWhatSurelyFitsGetsNoMoreThanOneWhoWantsMore() {
    texts.put("paper:9001", new ExampleTexts.Text("Nests", BIRDS));
    PaperCard[] papers =
        IntStream.range(0, 40)
            .mapToObj(i -> paper(5000 + i, "Paper " + i, mixed(i)))
            .toArray(PaperCard[]::new);
    List<Integer> counts = new ArrayList<>();
    for (Breadth breadth : Breadth.values()) {
      Interest interest =
          new Interest("Birds", List.of(), List.of(Example.liked(9001)), 0, breadth);
      counts.add(match(interest, papers).size());
    }

    assertThat(counts).isSorted();
    assertThat(counts.getFirst()).isLessThan(counts.getLast());
  }

  @Test
  void whatMissesTheBarMostNarrowlyIsTheNearMiss() {
    texts.put("paper:9001", new ExampleTexts.Text("Nests", BIRDS));
    PaperCard[] papers =
        IntStream.range(0, 40)
            .mapToObj(i -> paper(5000 + i, "Paper " + i, mixed(i)))
            .toArray(PaperCard[]::new);
    List<Interest> interests = List.of(liked(Example.liked(9001)));
    try (PaperMatcher.Edition edition = matcher.prepare(List.of(papers), background)) {
      List<Match> matches = edition.match(interests, 0);
      Match miss = edition.nearMiss(interests, Window.after(0)).orElseThrow();

      assertThat(matches).extracting(Match::paper).doesNotContain(miss.paper());
      assertThat(miss.score()).isLessThan(matches.getLast().score());
      assertThat(miss.reasons()).isNotEmpty();
    }
  }

  @Test
  void aCopyIsLikeItsOriginalAndAnotherSubjectIsNot() {
    PaperCard one = paper(5001, "Plumage", BIRDS);
    PaperCard copy = paper(5002, "Plumage", BIRDS);
    PaperCard other = paper(5003, "Steel bridges", "girders welds rivets load trusses " + RARE);
    try (PaperMatcher.Edition edition = matcher.prepare(List.of(one, copy, other), background)) {
      assertThat(edition.alike(one, copy)).isGreaterThan(0.99);
      assertThat(edition.alike(one, other)).isLessThan(0.3);
    }
  }

  @Test
  void scoresDoNotDependOnTheOtherPapersOfTheDay() {
    texts.put("paper:9001", new ExampleTexts.Text("Nests", BIRDS));
    PaperCard bird = paper(5001, "Plumage and song", "wings feathers beak nest flight");
    PaperCard[] crowd =
        IntStream.range(0, 41)
            .mapToObj(i -> i == 0 ? bird : paper(5000 + 2L * i, "Paper " + i, mixed(i)))
            .toArray(PaperCard[]::new);

    assertThat(score(liked(Example.liked(9001)), crowd))
        .isEqualTo(score(liked(Example.liked(9001)), bird));
  }

  @Test
  void theSameInputGivesTheSameNumbersToTheLastBit() {
    texts.put("paper:9001", new ExampleTexts.Text("Nests", BIRDS));
    PaperCard bird = paper(5001, "Plumage and song", "wings feathers beak nest flight");
    Background again = matcher.background(RECENT);
    try (PaperMatcher.Edition one = matcher.prepare(List.of(bird), background);
        PaperMatcher.Edition two = matcher.prepare(List.of(bird), again)) {
      Interest interest =
          new Interest(
              "Birds",
              List.of(new Term(Kind.KEYWORD, "songbird"), new Term(Kind.TOPIC, "robotics")),
              List.of(Example.liked(9001)),
              0,
              Breadth.BALANCED);

      assertThat(two.scores(interest)).isEqualTo(one.scores(interest));
    }
  }

  private double score(Interest interest, PaperCard... papers) {
    try (PaperMatcher.Edition edition = matcher.prepare(List.of(papers), background)) {
      return edition
          .scores(interest)[
          List.of(papers).stream()
              .sorted((a, b) -> Long.compare(a.id(), b.id()))
              .toList()
              .indexOf(papers[0])];
    }
  }

  private List<Match> match(Interest interest, PaperCard... papers) {
    try (PaperMatcher.Edition edition = matcher.prepare(List.of(papers), background)) {
      return edition.match(List.of(interest), 0);
    }
  }

  private static Interest liked(Example... examples) {
    return new Interest("Birds", List.of(), List.of(examples), 0, Breadth.BALANCED);
  }

  /** The first are nothing but birds, the last have none. */
  private static String mixed(int number) {
    List<String> words =
        new ArrayList<>(List.of(BIRDS.split(" ")).subList(0, Math.max(0, 8 - number / 4)));
    Random random = new Random(number);
    while (words.size() < 16) {
      words.add(word(random));
    }
    return String.join(" ", words);
  }

  private static List<PaperCard> recent(int count) {
    List<PaperCard> papers = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < count; i++) {
      List<String> words = new ArrayList<>();
      for (int j = 0; j < 30; j++) {
        words.add(word(random));
      }
      if (i % 60 == 0) {
        words.addAll(List.of(BIRDS.split(" ")));
      }
      papers.add(paper(i + 1L, "Title " + word(random), String.join(" ", words)));
    }
    return papers;
  }

  private static String word(Random random) {
    return "w" + Math.min(random.nextInt(400), random.nextInt(400));
  }

  private static PaperCard paper(long id, String title, String summary) {
    return Papers.paper(id, title).summary(summary).card();
  }
}
