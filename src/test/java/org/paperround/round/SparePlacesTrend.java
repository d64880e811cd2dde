package org.paperround.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperround.interest.Interest;
import org.paperround.interest.Term;
import org.paperround.paper.CanonicalId;
import org.paperround.paper.IncomingPaperBuilder;
import org.paperround.subscriber.Filler;
import org.paperround.testing.ReceivedMail;

/** Trending papers beside the matching ones, by each reader's wish. */
abstract class SparePlacesTrend extends RoundScene {

  private static final String ADA = "ada@example.org";

  @Test
  void trending_papers_fill_the_places_that_are_left_and_say_why_they_are_there() {
    reader(ADA);
    wanted("birds");
    loved("Cats", 140);
    loved("Dogs", 9);
    loved("Mice", 7);
    loved("Ants", 6);
    loved("Bees", 4);
    nextMorning();
    assertThat(mail.accepted(ADA).getFirst().text())
        .containsSubsequence(
            "Dice loss for birds",
            "Trending, beyond your interests",
            "Cats",
            "trending: 140 votes",
            "Dogs",
            "Mice")
        .doesNotContain("Ants", "Bees");
  }

  @Test
  void they_are_read_once_sent() {
    reader(ADA);
    wanted("birds");
    loved("Cats", 140);
    nextMorning();
    wanted("fish");
    nextMorning();
    assertThat(mail.accepted(ADA).getLast().text()).contains("fish").doesNotContain("Cats");
  }

  @Test
  void matching_papers_never_give_way_to_them() {
    long ada = reader(ADA);
    subscriptions.reschedule(ada, AT_SEVEN, 1);
    wanted("birds");
    loved("Cats", 140);
    nextMorning();
    assertMails(ADA, "birds");
    assertThat(mail.accepted(ADA).getFirst().text()).doesNotContain("Cats", "Trending");
  }

  @Test
  void without_a_match_they_come_only_to_those_who_want_them_always() {
    reader(ADA);
    long bob = reader("bob@example.org");
    subscriptions.fill(bob, Filler.ALWAYS);
    loved("Cats", 140);
    nextMorning();
    assertThat(mail.accepted(ADA)).isEmpty();
    assertThat(mail.accepted("bob@example.org").getFirst().text()).contains("Cats");
  }

  @Test
  void who_wants_none_gets_none() {
    long ada = reader(ADA);
    subscriptions.fill(ada, Filler.NONE);
    wanted("birds");
    loved("Cats", 140);
    nextMorning();
    assertThat(mail.accepted(ADA).getFirst().text()).doesNotContain("Cats");
  }

  @Test
  void a_quiet_day_is_noted_for_those_who_want_it_and_asked_for_something() {
    long ada = reader(ADA);
    reader("bob@example.org");
    long eve = reader("eve@example.org");
    subscriptions.noteQuietDays(ada, true);
    subscriptions.noteQuietDays(eve, true);
    interests.replace(eve, List.of());
    loved("Cats", 140);
    nextMorning();
    nextMorning();

    assertThat(mail.accepted("bob@example.org")).isEmpty();
    assertThat(mail.accepted("eve@example.org")).isEmpty();
    assertThat(mail.accepted(ADA)).hasSize(2);
    assertThat(mail.accepted(ADA).getFirst().text()).doesNotContain("Cats");
    assertThat(tables.count("select count(*) from delivery where state = 'ACCEPTED'")).isEqualTo(2);
    wanted("birds");
    nextMorning();
    assertThat(titles(mail.accepted(ADA).getLast())).containsExactly("birds");
  }

  @Test
  void what_always_trends_comes_instead_of_a_quiet_note() {
    long ada = reader(ADA);
    subscriptions.noteQuietDays(ada, true);
    subscriptions.fill(ada, Filler.ALWAYS);
    loved("Cats", 140);
    nextMorning();
    assertThat(mail.accepted(ADA))
        .singleElement()
        .extracting(ReceivedMail::text)
        .asString()
        .contains("Cats");
  }

  @Test
  void what_is_muted_never_trends() {
    long ada = reader(ADA);
    interests.replace(
        ada,
        List.of(diceLoss(), new Interest("Others", List.of(new Term(Term.Kind.MUTE, "cats")))));
    wanted("birds");
    loved("Cats", 140);
    loved("Dogs", 20);
    nextMorning();
    assertThat(mail.accepted(ADA).getFirst().text()).contains("Dogs").doesNotContain("Cats");
  }

  private void loved(String title, int votes) {
    papers.store(
        List.of(
            new IncomingPaperBuilder(CanonicalId.fromTitle(title), title, today(), "test")
                .upvotes(votes)
                .build()));
  }
}
