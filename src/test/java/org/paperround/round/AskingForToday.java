package org.paperround.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperround.platform.JobEngine;
import org.paperround.round.TodaysDigest.Standing;
import org.paperround.subscriber.DueReaders;
import org.paperround.subscriber.Schedule;

/**
 * A new reader asks for today's digest ahead of its time: once a day, by the round as any other.
 */
@NullUnmarked
abstract class AskingForToday extends RoundScene {

  private static final String ADA = "ada@example.org";
  private static final Schedule AT_NINE =
      Schedule.daily(ZoneId.of("Asia/Tokyo"), LocalTime.of(9, 0));

  /** As it is where nobody sets anything: rounds begin by themselves. */
  private static final RoundConfig ALWAYS =
      new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .withMapping(RoundConfig.class)
          .build()
          .getConfigMapping(RoundConfig.class);

  @Inject DueReaders readers;
  @Inject Waiting waiting;
  @Inject Pauses pauses;
  @Inject JobEngine jobs;

  private TodaysDigest digest;

  @BeforeEach
  void inProduction() {
    digest = new TodaysDigest(subscriptions, readers, waiting, ledger, pauses, jobs, ALWAYS, clock);
  }

  @AfterEach
  void goOn() {
    pauses.resume(Optional.empty());
  }

  @Test
  void it_comes_at_once_and_the_next_on_the_next_day() {
    long ada = readerAtNight();
    wanted("birds");
    assertThat(digest.standing(ada)).isEqualTo(new Standing.Ready());

    assertThat(digest.send(ada)).isEqualTo(new Standing.Coming());
    tables.awaitIdle();
    assertMails(ADA, "birds");
    assertThat(digest.standing(ada)).isEqualTo(new Standing.Settled(DeliveryState.ACCEPTED));
    assertThat(subscriptions.byId(ada).orElseThrow().nextDigestAt())
        .isEqualTo(today().plusDays(2).atTime(0, 0).toInstant(ZoneOffset.UTC));

    wanted("fish");
    assertThat(digest.send(ada)).isEqualTo(new Standing.Settled(DeliveryState.ACCEPTED));
    later(Duration.ofHours(8));
    assertMails(ADA, "birds");
    later(Duration.ofHours(24));
    assertMails(ADA, "birds", "fish");
  }

  /** In the evening of UTC, when it is tomorrow in Tokyo but not yet nine o'clock there. */
  private long readerAtNight() {
    clock.moveTo(today().atTime(18, 0).toInstant(ZoneOffset.UTC));
    return reader(ADA, AT_NINE);
  }

  @Test
  void many_clicks_at_once_make_one_mail() {
    long ada = reader(ADA);
    wanted("birds");

    Stream<CompletableFuture<Standing>> clicks =
        IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(() -> digest.send(ada)));
    assertThat(clicks.toList().stream().map(CompletableFuture::join))
        .allMatch(
            standing ->
                standing instanceof Standing.Coming
                    || standing.equals(new Standing.Settled(DeliveryState.ACCEPTED)));
    tick();
    assertMails(ADA, "birds");
  }

  @Test
  void after_the_regular_digest_there_is_none_to_ask_for() {
    long ada = reader(ADA);
    wanted("birds");
    nextMorning();
    wanted("fish");

    assertThat(digest.send(ada)).isEqualTo(new Standing.Settled(DeliveryState.ACCEPTED));
    tick();
    assertMails(ADA, "birds");
  }

  @Test
  void where_nothing_matches_the_regular_digest_is_not_used_up() {
    long ada = reader(ADA);
    assertThat(digest.send(ada)).isEqualTo(new Standing.Empty(0));
    unwanted("birds");
    assertThat(digest.send(ada)).isEqualTo(new Standing.Empty(1));
    tick();
    assertThat(ledger.hasAny(ada)).isFalse();

    wanted("fish");
    nextMorning();
    assertMails(ADA, "fish");
  }

  @Test
  void in_a_pause_it_waits_and_says_so() {
    long ada = reader(ADA);
    wanted("birds");
    pauses.pause(Optional.empty());

    assertThat(digest.send(ada)).isEqualTo(new Standing.Held(null));
    assertThat(digest.send(ada)).isEqualTo(new Standing.Held(null));
    tick();
    assertThat(mail.arrived()).isEmpty();

    pauses.resume(Optional.empty());
    assertThat(digest.standing(ada)).isEqualTo(new Standing.Coming());
    tick();
    assertMails(ADA, "birds");
  }

  @Test
  void who_left_or_was_never_there_gets_none() {
    long ada = reader(ADA);
    wanted("birds");
    subscriptions.unsubscribe(ada, ORIGIN);

    assertThat(digest.send(ada)).isEqualTo(new Standing.Stopped());
    assertThat(digest.send(Long.MAX_VALUE)).isEqualTo(new Standing.Stopped());
    tick();
    assertThat(mail.arrived()).isEmpty();
  }
}
