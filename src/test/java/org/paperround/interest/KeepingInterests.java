package org.paperround.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperround.subscriber.Consent;
import org.paperround.subscriber.EmailAddress;
import org.paperround.subscriber.Schedule;
import org.paperround.subscriber.Subscriptions;
import org.paperround.testing.Tables;

/** Interests come back as they were put, in their order. */
abstract class KeepingInterests {

  static final Instant NOW = Instant.parse("2026-11-24T07:00:00Z");

  @Inject Interests interests;
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
