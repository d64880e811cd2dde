package org.paperround.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paperround.interest.Interest;
import org.paperround.interest.Term;
import org.paperround.interest.Term.Kind;
import org.paperround.interest.Topic;
import org.paperround.interest.Topics;
import org.paperround.matching.Reason.Field;
import org.paperround.paper.PaperCard;

class LucenePaperMatcherTest {

  private static final PaperMatcher MATCHER = Matchers.byWords();
  private static final List<PaperCard> SEED = SeedPage.papers();

  @Test
  void aKeywordFindsTheSeedPapersWithTheTrueReason() {
    List<Match> matches = match(SEED, interest("Losses", keyword("dice loss")));

    assertThat(matches)
        .extracting(m -> m.paper().title())
        .startsWith(
            "Dice Loss for Data-imbalanced NLP Tasks",
            "SeaBird: Segmentation in Bird's View with Dice Loss Improves Monocular 3D Detection"
                + " of Large Objects");
    assertThat(matches.get(1).reasons())
        .containsExactly(new Reason(Kind.KEYWORD, "dice loss", "Dice Loss", Field.TITLE));
    assertThat(matches).extracting(Match::interest).containsOnly("Losses");
  }

  @Test
  void theStrongestReasonComesFirstAndThereAreAtMostFour() {
    List<Match> matches =
        match(
            SEED,
            interest(
                "Losses",
                keyword("large objects"),
                keyword("detection"),
                keyword("noise"),
                keyword("dice loss"),
                keyword("segmentation"),
                new Term(Kind.TOPIC, "3d")));

    Match seaBird = withTitle(matches, "SeaBird");
    assertThat(seaBird.reasons()).hasSize(4).doesNotHaveDuplicates();
    assertThat(seaBird.reasons()).extracting(Reason::label).doesNotHaveDuplicates();
    assertThat(seaBird.reasons().getFirst().label()).isEqualTo("large objects");
  }

  @Test
  void wordsOfEveryReasonStandInTheNamedFieldOfTheSeedPaper() {
    Interest all =
        interest(
            "All",
            Topics.bundled().all().stream()
                .map(topic -> new Term(Kind.TOPIC, topic.key()))
                .toArray(Term[]::new));

    List<Match> matches = match(SEED, all);

    assertThat(matches).hasSizeGreaterThan(40);
    for (Match match : matches) {
      for (Reason reason : match.reasons()) {
        assertThat(reason.field() == Field.TITLE ? match.paper().title() : match.paper().summary())
            .contains(reason.words());
      }
    }
  }

  static Stream<Topic> topics() {
    return Topics.bundled().all().stream();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void aTopicMatchesItsOwnLabelInATitle(Topic topic) {
    List<Match> matches =
        match(
            List.of(Papers.titled(1, "A note on " + topic.label())),
            interest("Mine", new Term(Kind.TOPIC, topic.key())));

    assertThat(matches).hasSize(1);
    assertThat(matches.getFirst().reasons())
        .extracting(Reason::label)
        .containsExactly(topic.label());
  }

  @Test
  void aTopicMentionedInPassingIsNoMatch() {
    PaperCard passing =
        Papers.paper(1, "Fast depth").summary("It has applications in robotics.").card();
    PaperCard about =
        Papers.paper(2, "Fast arms").summary("For robotics. A robot moves its arm.").card();

    assertThat(
            ids(match(List.of(passing, about), interest("Mine", new Term(Kind.TOPIC, "robotics")))))
        .containsExactly(2L);
  }

  @Test
  void aTopicThatIsNotInTheCatalogueMatchesNothing() {
    assertThat(match(SEED, interest("Mine", new Term(Kind.TOPIC, "knitting")))).isEmpty();
  }

  @Test
  void aMuteOfAnyInterestHidesAPaperFromAll() {
    List<Match> matches =
        match(
            SEED,
            interest("Losses", keyword("dice loss")),
            interest("Else", new Term(Kind.MUTE, "3D detection")));

    assertThat(matches).isNotEmpty();
    assertThat(matches).noneMatch(m -> m.paper().title().startsWith("SeaBird"));
  }

  @Test
  void aMuteAloneMatchesNothing() {
    assertThat(match(SEED, interest("Else", new Term(Kind.MUTE, "loss")))).isEmpty();
  }

  @Test
  void papersUpToTheGivenOneAreLeftOutButCountInTheStatistics() {
    List<Match> all = match(SEED, interest("Losses", keyword("loss")));
    List<Match> late;
    try (PaperMatcher.Edition edition = MATCHER.prepare(SEED, Matchers.NO_BACKGROUND)) {
      late = edition.match(List.of(interest("Losses", keyword("loss"))), 30);
    }

    assertThat(late).isNotEmpty();
    assertThat(late).isEqualTo(all.stream().filter(m -> m.paper().id() > 30).toList());
  }

  @Test
  void equalScoresStandNewestFirst() {
    List<PaperCard> papers =
        List.of(
            Papers.titled(1, "On loss"), Papers.titled(3, "On loss"), Papers.titled(2, "On loss"));

    assertThat(ids(match(papers, interest("Mine", keyword("loss"))))).containsExactly(3L, 2L, 1L);
  }

  @Test
  void noInterestsAndNoPapersMatchNothing() {
    assertThat(match(SEED)).isEmpty();
    assertThat(match(SEED, interest("Empty"))).isEmpty();
    assertThat(match(List.of(), interest("Mine", keyword("loss")))).isEmpty();
  }

  @Test
  void aPaperWithTheSameIdComesOnce() {
    List<PaperCard> twice = List.of(Papers.titled(1, "On loss"), Papers.titled(1, "On loss"));

    assertThat(match(twice, interest("Mine", keyword("loss")))).hasSize(1);
  }

  @Test
  void theRankingIsTheSameForShuffledPapersAndRepeatedRuns() {
    Interest[] interests = reader();
    List<Match> first = match(SEED, interests);

    assertThat(first).hasSizeGreaterThan(20);
    for (int seed = 0; seed < 5; seed++) {
      List<PaperCard> shuffled = new ArrayList<>(SEED);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(match(shuffled, interests)).isEqualTo(first);
    }
  }

  @Test
  void theOrderOfInterestsAndTermsDoesNotChangeScores() {
    List<Match> first = match(SEED, reader());
    List<Interest> turned = new ArrayList<>();
    for (Interest interest : reader()) {
      turned.addFirst(new Interest(interest.name(), interest.terms().reversed()));
    }

    List<Match> second = match(SEED, turned.toArray(Interest[]::new));

    assertThat(second)
        .extracting(Match::score)
        .isEqualTo(first.stream().map(Match::score).toList());
    assertThat(ids(second)).isEqualTo(ids(first));
  }

  @Test
  void aTermInTwoInterestsCountsOnceAndTheBestInterestIsNamed() {
    Match once = match(SEED, interest("A", keyword("dice loss"))).getFirst();
    Match twice =
        match(
                SEED,
                interest("A", keyword("dice loss")),
                interest("B", keyword("dice loss"), keyword("NLP tasks")))
            .getFirst();

    assertThat(once.score()).isLessThan(twice.score());
    assertThat(twice.interest()).isEqualTo("B");
    assertThat(twice.reasons()).extracting(Reason::label).containsExactly("NLP tasks", "dice loss");
  }

  @Test
  void manyThreadsGetTheSameRanking() throws Exception {
    List<Match> expected = match(SEED, reader());
    try (PaperMatcher.Edition edition = MATCHER.prepare(SEED, Matchers.NO_BACKGROUND);
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Callable<List<Match>> task = () -> edition.match(List.of(reader()), 0);
      List<Future<List<Match>>> answers = threads.invokeAll(Collections.nCopies(20, task));
      for (Future<List<Match>> answer : answers) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void hostileTextNeverThrows(Kind kind) {
    List<PaperCard> papers =
        List.of(
            Papers.paper(1, "x".repeat(2000))
                .summary("\u6f22".repeat(20_000))
                .authors("", "-")
                .categories("", ".*")
                .organisation("")
                .card(),
            Papers.paper(2, "a-".repeat(900)).summary("\ud83d \ud83e\udd16 ( [ * ? ~ ^").card());
    List<String> texts =
        List.of(
            "AND OR NOT ( [ * ?",
            "*:*",
            ".*",
            "\"",
            "\"\"",
            "\"open",
            "\\",
            "~2",
            "[a TO z]",
            "\ud83e\udd16",
            "\ud83d",
            "b ".repeat(99),
            "b-".repeat(99),
            "\u6f22".repeat(200),
            "x".repeat(200),
            "'s",
            "\u2019");

    Interest interest =
        interest("Hostile", texts.stream().map(text -> new Term(kind, text)).toArray(Term[]::new));

    List<Match> matches = match(papers, interest);
    assertThat(ids(matches)).doesNotContain(2L);
  }

  private static Interest[] reader() {
    return new Interest[] {
      interest("Losses", keyword("loss"), keyword("contrastive learning"), keyword("large model")),
      interest("Vision", new Term(Kind.TOPIC, "vision"), new Term(Kind.TOPIC, "3d")),
      interest("People", new Term(Kind.ORGANISATION, "university"), keyword("loss"))
    };
  }

  private static Term keyword(String text) {
    return new Term(Kind.KEYWORD, text);
  }

  private static Interest interest(String name, Term... terms) {
    return new Interest(name, List.of(terms));
  }

  private static List<Match> match(List<PaperCard> papers, Interest... interests) {
    try (PaperMatcher.Edition edition = MATCHER.prepare(papers, Matchers.NO_BACKGROUND)) {
      return edition.match(List.of(interests), 0);
    }
  }

  private static Match withTitle(List<Match> matches, String start) {
    return matches.stream()
        .filter(m -> m.paper().title().startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  private static List<Long> ids(List<Match> matches) {
    return matches.stream().map(m -> m.paper().id()).toList();
  }
}
