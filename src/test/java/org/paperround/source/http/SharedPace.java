package org.paperround.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.source.http.FetchFailure.Kind;
import org.paperround.testing.Tables;

/** All processes of the service together ask arXiv as one polite client would. */
abstract class SharedPace {

  private static final Duration INTERVAL = Duration.ofSeconds(3);
  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
  private static final int PROCESSES = 2;
  private static final int THREADS = 3;
  private static final int REQUESTS = 5;

  @Inject StoredPace pace;
  @Inject Tables tables;

  /** When the server was asked, and until when it was busy with that. */
  private record Span(Instant start, Instant end) {}

  @BeforeEach
  @AfterEach
  void nobodyHasTheLane() {
    tables.update(
        "update pace set holder = null, free_at = timestamp with time zone '2000-01-01 00:00:00+00'");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void two_processes_never_ask_at_once_nor_sooner_than_allowed(long seed) throws Exception {
    List<Span> spans = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger count = new AtomicInteger();
    VirtualTime time = new VirtualTime(START, PROCESSES * THREADS);
    List<Fetching> processes = new ArrayList<>();
    try (RawServer server =
            new RawServer(
                out -> {
                  // Every fourth answer is a failure, so that some ask again, in turn as well.
                  boolean fails = count.incrementAndGet() % 4 == 0;
                  if (fails) {
                    spans.add(new Span(time.instant(), time.instant()));
                  }
                  RawServer.says(fails ? "HTTP/1.1 503 No\r\n\r\n" : "HTTP/1.1 200 OK\r\n\r\nx")
                      .play(out);
                });
        ExecutorService threads = Executors.newFixedThreadPool(PROCESSES * THREADS)) {
      List<Future<?>> ends = new ArrayList<>();
      for (int process = 0; process < PROCESSES; process++) {
        Fetching fetching = process(time, time);
        processes.add(fetching);
        for (int thread = 0; thread < THREADS; thread++) {
          Random random = new Random(seed * 100 + process * 10 + thread);
          ends.add(
              threads.submit(
                  () -> {
                    askOften(fetching, server.uri(), random, time, spans);
                    return null;
                  }));
        }
      }
      for (Future<?> end : ends) {
        end.get();
      }
    }
    for (Fetching process : processes) {
      process.close();
    }

    assertThat(spans).hasSize(count.get()).hasSizeGreaterThan(PROCESSES * THREADS * REQUESTS);
    List<Span> inOrder = spans.stream().sorted(Comparator.comparing(Span::start)).toList();
    for (int i = 1; i < inOrder.size(); i++) {
      assertThat(inOrder.get(i).start())
          .as("request %d of %d", i, inOrder.size())
          .isAfterOrEqualTo(inOrder.get(i - 1).end().plus(INTERVAL));
    }
  }

  private static void askOften(
      Fetching fetching, URI uri, Random random, VirtualTime time, List<Span> spans)
      throws FetchFailure, InterruptedException {
    try {
      FetchRun run = fetching.open("a", false);
      for (int i = 0; i < REQUESTS; i++) {
        run.get(
            FetchRequest.of(uri, "*/*").inLane("arxiv"),
            answer -> {
              Instant start = time.instant();
              answer.body().readAllBytes();
              pause(time, Duration.ofMillis(random.nextInt(4000)));
              spans.add(new Span(start, time.instant()));
              return 1;
            });
        pause(time, Duration.ofMillis(random.nextInt(2000)));
      }
    } finally {
      time.leave();
    }
  }

  @Test
  void a_lane_whose_holder_died_is_taken_over_but_not_too_soon() throws Exception {
    PausedTime time = new PausedTime();
    Instant leaseEnd = time.instant().plusSeconds(150);
    assertThat(pace.take("arxiv", "dead", time.instant(), leaseEnd).state())
        .isEqualTo(PaceBook.Claim.State.TAKEN);

    Fetching other = process(time, time);
    try (RawServer server = new RawServer(RawServer.says("HTTP/1.1 200 OK\r\n\r\nx"))) {
      Instant asked =
          other
              .open("a", false)
              .get(FetchRequest.of(server.uri(), "*/*").inLane("arxiv"), answer -> time.instant())
              .orElseThrow();
      assertThat(asked).isEqualTo(leaseEnd);
    }
    other.close();
  }

  @Test
  void who_comes_back_after_losing_the_lane_does_not_free_it_for_others() {
    Instant now = START;
    pace.take("arxiv", "slow", now, now.plusSeconds(10));
    pace.take("arxiv", "next", now.plusSeconds(10), now.plusSeconds(100));
    pace.giveBack("arxiv", "slow", now.plusSeconds(20));

    assertThat(pace.take("arxiv", "third", now.plusSeconds(30), now.plusSeconds(90)))
        .isEqualTo(new PaceBook.Claim(PaceBook.Claim.State.HELD, now.plusSeconds(100)));
  }

  @Test
  void what_arxiv_asks_of_one_process_all_of_them_keep_to() throws Exception {
    PausedTime time = new PausedTime();
    Fetching one = process(time, time);
    Fetching other = process(time, time);
    try (RawServer server =
        new RawServer(RawServer.says("HTTP/1.1 503 Later\r\nRetry-After: 600\r\n\r\n"))) {
      FetchRequest request = FetchRequest.of(server.uri(), "*/*").inLane("arxiv");
      assertThatThrownBy(() -> one.open("a", false).get(request, Answer::status))
          .hasMessageContaining("asked to wait 600 s");
      assertThatThrownBy(() -> other.open("b", false).get(request, Answer::status))
          .isInstanceOfSatisfying(
              FetchFailure.class,
              failure -> {
                assertThat(failure.kind()).isEqualTo(Kind.STATUS);
                assertThat(failure.retryAfter()).contains(Duration.ofSeconds(600));
              });
      assertThat(server.heads()).hasSize(1);
    }
    one.close();
    other.close();
  }

  @Test
  void who_never_gets_a_turn_gives_up() throws Exception {
    PausedTime time = new PausedTime();
    pace.take("arxiv", "stuck", time.instant(), time.instant().plus(Duration.ofDays(1)));
    Fetching fetching = process(time, time);

    assertThatThrownBy(
            () ->
                fetching
                    .open("a", false)
                    .get(
                        FetchRequest.of(URI.create("http://unused.test/"), "*/*").inLane("arxiv"),
                        Answer::status))
        .isInstanceOfSatisfying(
            FetchFailure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT))
        .hasMessageContaining("no turn to ask arxiv");
    fetching.close();
  }

  /** Another process of the same service: all it shares with the first is the database. */
  private Fetching process(Clock clock, Pause pause) {
    FetchConfig config =
        Fetchings.config(
            Map.of(
                "allow-private-addresses", "true",
                "breaker.requests", "1000",
                "tries", "50",
                "longest-queue", "2m"));
    return new Fetching(
        config,
        Fetchings.USER_AGENT,
        new CheckedResolver(InetAddress::getAllByName, any -> true, config.connectTime()),
        clock,
        pause,
        new Random(5),
        new KeptValidators(),
        pace);
  }

  private static void pause(Pause pause, Duration time) {
    try {
      pause.pause(time);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
