package org.paperround.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperround.testing.Tables;

/** What is read in a snapshot does not change while it is read. */
abstract class OneInstant {

  private static final String PAUSE =
      "insert into round_pause (what, since) values ('all', current_timestamp)";
  private static final String SUPPRESS =
      "insert into suppression (address_hash, reason, at)"
          + " values ('00', 'OPERATOR', current_timestamp)";

  @Inject Snapshot snapshot;
  @Inject EntityManager entities;
  @Inject Tables tables;

  @BeforeEach
  void clear() {
    tables.clear();
  }

  @Test
  void rows_that_come_after_the_first_question_are_not_seen() {
    long seen =
        snapshot.read(
            () -> {
              long before = count("round_pause");
              elsewhere(PAUSE);
              elsewhere(SUPPRESS);
              return before + count("round_pause") + count("suppression");
            });
    assertThat(seen).isZero();
    assertThat(QuarkusTransaction.requiringNew().call(() -> count("suppression"))).isOne();
  }

  @Test
  void without_a_snapshot_they_are() {
    long seen =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  long before = count("round_pause");
                  elsewhere(SUPPRESS);
                  return before + count("suppression");
                });
    assertThat(seen).isOne();
  }

  @Test
  void nothing_of_it_stays_with_the_connection() {
    snapshot.read(() -> count("round_pause"));
    without_a_snapshot_they_are();
  }

  @Test
  void within_a_transaction_it_cannot_be_had() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(() -> snapshot.read(() -> count("round_pause"))))
        .isInstanceOf(QuarkusTransactionException.class);
  }

  private long count(String table) {
    return (Long)
        entities.createNativeQuery("select count(*) from " + table, Long.class).getSingleResult();
  }

  private void elsewhere(String statement) {
    CompletableFuture.runAsync(() -> tables.update(statement)).join();
  }
}
