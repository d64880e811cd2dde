package org.paperround.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.paperround.testing.SmtpGate;
import org.paperround.testing.Tables;

/**
 * Several processes on one PostgreSQL, of a {@code quarkus-app} folder that was built with {@code
 * -Ppostgresql}: {@code -Dround.program=DIR}. What they do is printed.
 */
@EnabledIfSystemProperty(named = "round.program", matches = ".+")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SeveralProcessesIT {

  private static final int PROCESSES = 3;

  @TempDir Path folder;

  @Test
  void they_share_one_limit() throws Exception {
    int perSecond = 20;
    int readers = 300;
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        RoundFleet fleet = new RoundFleet(folder, RoundDatabase.on(postgres))) {
      RoundBook book = fleet.fill(readers);
      SmtpGate gate = new SmtpGate();
      fleet.server().after(0, KillMoment.SENDER.step(), KillMoment.SENDER.act(gate));
      for (int i = 0; i < PROCESSES; i++) {
        fleet.start(Map.of("PAPERROUND_MAIL_MOST_PER_SECOND", String.valueOf(perSecond)));
      }
      gate.open();
      List<RoundProcess> all = List.copyOf(fleet.processes());
      fleet.awaitSettled(book);
      List<Long> sent = all.stream().map(RoundProcess::sent).toList();
      fleet.settle(book);

      List<String> times =
          new Tables(postgres.getPostgresDatabase())
              .rows(
                  "select count(*), extract(epoch from max(updated_at) - min(updated_at)) from"
                      + " delivery where state = 'ACCEPTED'")
              .getFirst();
      double mails = Double.parseDouble(times.getFirst());
      double seconds = Double.parseDouble(times.getLast());
      System.out.printf("%.0f mails of processes %s in %.1f s%n", mails, sent, seconds);
      assertThat(sent).doesNotContain(0L);
      assertThat(mails / seconds).isLessThan(perSecond * 1.1);
    }
  }

  /** With the intervals that are the defaults. */
  @Test
  void one_that_is_killed_is_replaced() throws Exception {
    Map<String, String> usual = new HashMap<>();
    usual.put("PAPERROUND_JOBS_HEARTBEAT_INTERVAL", "10s");
    usual.put("PAPERROUND_JOBS_POLLING_INTERVAL", "5s");
    usual.put("PAPERROUND_ROUND_TICK", "30s");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        RoundFleet fleet = new RoundFleet(folder, RoundDatabase.on(postgres))) {
      RoundBook book = fleet.fill(300);
      SmtpGate gate = new SmtpGate();
      fleet.server().after(10, KillMoment.DOT.step(), KillMoment.DOT.act(gate));
      for (int i = 0; i < 2; i++) {
        fleet.start(usual);
      }
      assertThat(gate.awaitReached(RoundFleet.PATIENCE)).isTrue();
      Instant killed = Instant.now();
      fleet.kill(0);
      gate.open();
      fleet.settle(book);

      String last =
          new Tables(postgres.getPostgresDatabase())
              .rows("select extract(epoch from max(updated_at)) from delivery")
              .getFirst()
              .getFirst();
      Duration waited =
          Duration.between(killed, Instant.ofEpochMilli((long) (Double.parseDouble(last) * 1_000)));
      System.out.printf("The readers of a killed process were served after %s%n", waited);
      assertThat(book.entries())
          .filteredOn(entry -> entry.state().equals("UNCERTAIN"))
          .hasSizeLessThanOrEqualTo(RoundProcess.CONNECTIONS);
    }
  }
}
