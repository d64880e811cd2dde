package org.paperround.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.Schedule;
import org.paperround.subscriber.Subscriptions;
import org.paperround.testing.MovableClock;
import org.paperround.testing.Tables;

/** Interests come back as they were put, in their order. */
abstract class KeepingInterests {

  static final Instant NOW = Instant.parse("2026-11-24T07:00:00Z");

  @Inject Interests interests;
  @Inject LikedTexts texts;
  @Inject Feedbacks feedback;
  @Inject MovableClock clock;
  @Inject Subscriptions subscriptions;
  @Inject Tables tables;

  @BeforeEach
  void empty() {
    tables.clear();
  }

  @Test
  void interests_come_back_in_the_readers_order_with_all_their_terms() {
    long ada = subscriber("ada@example.org");
    List<Interest> wanted =
        Arrays.asList(Term.Kind.values()).reversed().stream()
            .map(
                kind ->
                    new Interest(
                        kind + " é", List.of(new Term(kind, "x y"), new Term(kind, "“z”"))))
            .toList();

    interests.replace(ada, wanted);

    assertThat(interests.of(ada, NOW)).isEqualTo(wanted);
  }

  @Test
  void replacing_leaves_nothing_of_the_old_and_nothing_of_others() {
    long ada = subscriber("ada@example.org");
    long bob = subscriber("bob@example.org");
    interests.replace(ada, List.of(interest("one"), interest("two")));
    interests.replace(bob, List.of(interest("his")));

    interests.replace(ada, List.of(interest("two"), interest("three")));
    assertThat(interests.of(ada, NOW)).extracting(Interest::name).containsExactly("two", "three");
    interests.replace(ada, List.of());
    assertThat(interests.of(ada, NOW)).isEmpty();
    assertThat(interests.of(List.of(ada, bob), NOW)).containsOnlyKeys(bob);
  }

  @Test
  void more_than_twelve_are_refused_and_the_old_ones_stay() {
    long ada = subscriber("ada@example.org");
    List<Interest> twelve = IntStream.range(0, 12).mapToObj(i -> interest("i" + i)).toList();
    interests.replace(ada, twelve);
    List<Interest> thirteen = IntStream.range(0, 13).mapToObj(i -> interest("j" + i)).toList();

    assertThatThrownBy(() -> interests.replace(ada, thirteen))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(interests.of(ada, NOW)).isEqualTo(twelve);
  }

  @Test
  void examples_quota_and_breadth_come_back_and_liked_papers_do_not_fade() {
    long ada = subscriber("ada@example.org");
    LikedText text = texts.add(ada, "arXiv:1706.03762", "Attention", "We propose.");
    Interest wanted =
        new Interest(
            "Loss",
            List.of(),
            List.of(Example.liked(12), Example.liked(text), Example.liked(3)),
            7,
            Breadth.SURE);

    interests.replace(ada, List.of(wanted));

    assertThat(interests.of(ada, NOW.plus(Duration.ofDays(9_000)))).containsExactly(wanted);
    assertThat(texts.of(ada)).containsExactly(text);
    assertThat(texts.byKeys(List.of(text.key(), "paper:1", "text:999999")))
        .containsOnly(Map.entry(text.key(), text));
  }

  @Test
  void an_interest_keeps_its_number_and_what_it_learned_while_it_is_edited_and_renamed() {
    long ada = subscriber("ada@example.org");
    interests.replace(ada, List.of(interest("one"), interest("two")));
    long one = number(ada, "one");
    long two = number(ada, "two");
    feedback.give(ada, 5, one, Verdict.SAVED, NOW);

    // They swap their names, and a third one comes before both.
    interests.save(
        ada,
        List.of(
            new KeptInterest(0, interest("three")),
            new KeptInterest(two, interest("one")),
            new KeptInterest(one, interest("two"))));
    assertThat(interests.numbers(ada)).containsEntry("one", two).containsEntry("two", one);
    assertThat(interests.of(ada, NOW).getLast().examples()).containsExactly(Example.liked(5));

    interests.replace(ada, List.of(interest("TWO")));
    assertThat(interests.numbers(ada)).isEqualTo(Map.of("TWO", one));
    assertThat(interests.of(ada, NOW).getFirst().examples()).containsExactly(Example.liked(5));
  }

  @Test
  void the_number_of_someone_elses_interest_is_of_no_use() {
    long ada = subscriber("ada@example.org");
    long bob = subscriber("bob@example.org");
    interests.replace(bob, List.of(interest("his")));
    long his = number(bob, "his");

    interests.save(ada, List.of(new KeptInterest(his, interest("hers"))));

    assertThat(interests.numbers(bob)).isEqualTo(Map.of("his", his));
    assertThat(interests.numbers(ada)).containsOnlyKeys("hers").doesNotContainValue(his);
  }

  @Test
  void the_last_verdict_on_a_paper_counts_and_fades() {
    long ada = subscriber("ada@example.org");
    interests.replace(ada, List.of(interest("Loss")));
    long loss = number(ada, "Loss");
    feedback.give(ada, 5, loss, Verdict.MORE, NOW.minus(Duration.ofDays(180)));
    feedback.give(ada, 6, loss, Verdict.SAVED, NOW);
    feedback.give(ada, 6, loss, Verdict.LESS, NOW);

    assertThat(interests.of(ada, NOW).getFirst().examples())
        .containsExactly(new Example("paper:6", -0.25), new Example("paper:5", 0.25));
    assertThat(interests.of(ada, NOW.plus(Duration.ofDays(9_000))).getFirst().examples())
        .containsExactly(new Example("paper:6", Learning.STILL_HIDDEN));
    assertThat(interests.kept(ada).getFirst().interest().examples()).isEmpty();

    feedback.takeBack(ada, 6);
    feedback.takeBack(ada, 6);
    assertThat(feedback.of(ada)).extracting(Feedback::paper).containsExactly(5L);
  }

  @Test
  void a_liked_paper_stays_liked_unless_it_is_dismissed_afterwards() {
    long ada = subscriber("ada@example.org");
    interests.replace(
        ada,
        List.of(new Interest("Loss", List.of(), List.of(Example.liked(5)), 0, Breadth.BALANCED)));
    long loss = number(ada, "Loss");
    Instant later = clock.instant().plus(Duration.ofHours(1));

    feedback.give(ada, 5, loss, Verdict.MORE, later);
    assertThat(interests.of(ada, later).getFirst().examples()).containsExactly(Example.liked(5));
    feedback.give(ada, 5, loss, Verdict.LESS, later);
    assertThat(interests.of(ada, later).getFirst().examples())
        .containsExactly(new Example("paper:5", -0.25));
  }

  @Test
  void no_more_examples_are_given_than_an_interest_can_have() {
    long ada = subscriber("ada@example.org");
    List<Example> liked = LongStream.range(1, 500).mapToObj(Example::liked).toList();
    interests.replace(ada, List.of(new Interest("Loss", List.of(), liked, 0, Breadth.MORE)));
    long loss = number(ada, "Loss");
    feedback.give(ada, 1_001, loss, Verdict.MORE, NOW.minusSeconds(9));
    feedback.give(ada, 1_002, loss, Verdict.MORE, NOW);

    assertThat(interests.of(ada, NOW).getFirst().examples())
        .hasSize(500)
        .endsWith(new Example("paper:1002", 0.5));
  }

  @Test
  void only_liked_papers_are_kept_as_examples() {
    long ada = subscriber("ada@example.org");
    Interest learned =
        new Interest("x", List.of(), List.of(new Example("paper:1", 0.5)), 0, Breadth.MORE);
    assertThatThrownBy(() -> interests.replace(ada, List.of(learned)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_a_removed_interest_learned_goes_with_it_and_erasure_leaves_nothing() {
    long ada = subscriber("ada@example.org");
    LikedText kept = texts.add(ada, null, "kept", "");
    LikedText dropped = texts.add(ada, null, "dropped", "");
    interests.replace(
        ada,
        List.of(
            new Interest("one", List.of(), List.of(Example.liked(kept)), 0, Breadth.SURE),
            new Interest("two", List.of(), List.of(Example.liked(dropped)), 0, Breadth.SURE)));
    feedback.give(ada, 5, number(ada, "one"), Verdict.SAVED, NOW);
    feedback.give(ada, 6, number(ada, "two"), Verdict.SAVED, NOW);

    interests.save(ada, interests.kept(ada).subList(0, 1));
    assertThat(feedback.of(ada)).extracting(Feedback::paper).containsExactly(5L);
    assertThat(texts.of(ada)).containsExactly(kept);

    interests.erase(ada);
    for (String table : List.of("interest", "liked", "liked_text", "feedback")) {
      assertThat(tables.count("select count(*) from " + table)).as(table).isZero();
    }
  }

  private long number(long reader, String interest) {
    return Objects.requireNonNull(interests.numbers(reader).get(interest));
  }

  private long subscriber(String address) {
    return subscriptions
        .request(
            EmailAddress.parse(address),
            Schedule.daily(ZoneOffset.UTC, LocalTime.NOON),
            new Consent.Origin("test", null))
        .id();
  }

  private static Interest interest(String name) {
    return new Interest(name, List.of(new Term(Term.Kind.KEYWORD, name)));
  }
}
