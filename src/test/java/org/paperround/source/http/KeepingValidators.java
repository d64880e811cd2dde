package org.paperround.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperround.testing.MovableClock;
import org.paperround.testing.Tables;

/** The application's own HTTP layer, with what it keeps in the database. */
abstract class KeepingValidators {

  @Inject Fetching fetching;
  @Inject StoredValidators validators;
  @Inject MovableClock clock;
  @Inject Tables tables;

  private Instant started;

  @BeforeEach
  void empty() {
    tables.clear();
    started = clock.instant();
  }

  @Test
  void what_a_run_learned_is_kept_with_the_transaction_that_confirms_it() throws Exception {
    try (RawServer server = feed()) {
      FetchRun run = fetching.open("a", true);
      assertThat(ask(run, server)).contains(200);
      assertThatThrownBy(
              () ->
                  QuarkusTransaction.requiringNew()
                      .run(
                          () -> {
                            run.confirm();
                            throw new IllegalStateException("the papers could not be stored");
                          }))
          .hasMessage("the papers could not be stored");
      assertThat(kept()).isZero();

      QuarkusTransaction.requiringNew().run(run::confirm);
      assertThat(kept()).isOne();
      assertThat(ask(fetching.open("a", true), server)).isEmpty();
      assertThat(ask(fetching.open("b", true), server)).contains(200);
      assertThat(ask(fetching.open("a", false), server)).contains(200);
      assertThat(server.heads()).filteredOn(KeepingValidators::isConditional).hasSize(1);
    }
  }

  @Test
  void without_a_transaction_nothing_is_confirmed() throws Exception {
    try (RawServer server = feed()) {
      FetchRun run = fetching.open("a", true);
      ask(run, server);

      assertThatThrownBy(run::confirm).isInstanceOf(TransactionalException.class);
      assertThat(kept()).isZero();
    }
  }

  @Test
  void what_was_not_confirmed_for_long_is_forgotten() {
    PausedTime time = new PausedTime();
    StoredValidators aging = new StoredValidators(time);
    URI uri = URI.create("https://example.org/feed");
    Validator validator = new Validator("\"v1\"", null);
    QuarkusTransaction.requiringNew().run(() -> aging.keep("a", Map.of(uri, validator)));

    time.forward(Duration.ofDays(30).minusSeconds(1));
    assertThat(aging.find("a", uri)).contains(validator);
    time.forward(Duration.ofSeconds(2));
    assertThat(aging.find("a", uri)).isEmpty();
    assertThat(kept()).isOne();
    QuarkusTransaction.requiringNew().run(() -> aging.keep("b", Map.of(uri, validator)));
    assertThat(tables.text("select owner from http_validator")).isEqualTo("b");
  }

  @Test
  void an_unchanged_answer_keeps_its_validator_young() throws Exception {
    try (RawServer server = feed()) {
      confirmed("a", server);
      tables.update("update http_validator set confirmed_at = ?", longAgo());
      FetchRun run = fetching.open("a", true);
      assertThat(ask(run, server)).isEmpty();
      QuarkusTransaction.requiringNew().run(run::confirm);
      assertThat(
              tables.count("select count(*) from http_validator where confirmed_at > ?", longAgo()))
          .isOne();
    }
  }

  private OffsetDateTime longAgo() {
    return started.minus(Duration.ofDays(20)).atOffset(ZoneOffset.UTC);
  }

  @Test
  void a_newer_validator_replaces_the_older() {
    URI uri = URI.create("https://example.org/" + "long/".repeat(1000));
    keep(uri, new Validator("\"1\"", null));
    keep(uri, new Validator(null, "Mon, 23 Nov 2026 05:00:00 GMT"));

    assertThat(validators.find("a", uri))
        .contains(new Validator(null, "Mon, 23 Nov 2026 05:00:00 GMT"));
    assertThat(kept()).isOne();
  }

  @Test
  void a_lane_that_nobody_asked_in_before_works_at_once() throws Exception {
    try (RawServer server = feed()) {
      FetchRequest request = FetchRequest.of(server.uri(), "*/*").inLane("arxiv");
      assertThat(fetching.open("a", false).get(request, Answer::status)).contains(200);
      assertThat(fetching.open("a", false).get(request, Answer::status)).contains(200);
    }
    tables.update("update pace set free_at = ?", Instant.EPOCH.atOffset(ZoneOffset.UTC));
  }

  private void keep(URI uri, Validator validator) {
    QuarkusTransaction.requiringNew().run(() -> validators.keep("a", Map.of(uri, validator)));
  }

  private void confirmed(String owner, RawServer server) throws FetchFailure {
    FetchRun run = fetching.open(owner, true);
    ask(run, server);
    QuarkusTransaction.requiringNew().run(run::confirm);
  }

  private static Optional<Integer> ask(FetchRun run, RawServer server) throws FetchFailure {
    return run.get(FetchRequest.of(server.uri(), "*/*"), Answer::status);
  }

  private long kept() {
    return tables.count("select count(*) from http_validator");
  }

  /** Answers 304 to every request that is conditional. */
  private static RawServer feed() {
    return RawServer.answering(
        head ->
            isConditional(head)
                ? "HTTP/1.1 304 Not Modified\r\n\r\n"
                : "HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nContent-Length: 0\r\n\r\n");
  }

  private static boolean isConditional(List<String> head) {
    return head.contains("If-None-Match: \"v1\"");
  }
}
