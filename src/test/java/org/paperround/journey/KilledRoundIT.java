package org.paperround.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.paperround.testing.ScriptedMailServer;
import org.paperround.testing.SmtpGate;

/**
 * Processes that are killed in the middle of a round, each at another step of a mail: nothing is
 * lost and nothing is sent twice. {@code -Dround.kills=50} kills more often; {@code
 * -Dround.instances=3 -Dround.program=DIR} runs several processes on PostgreSQL, of a {@code
 * quarkus-app} folder that was built with {@code -Ppostgresql}. Of several folders, of which the
 * oldest version comes first, processes are started in turn.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class KilledRoundIT {

  private static final int KILLS = Integer.getInteger("round.kills", 2);
  private static final int INSTANCES = Integer.getInteger("round.instances", 1);

  /** More than a dead process has connections, so that their rests do not count. */
  private static final int LEAST_BETWEEN = RoundProcess.CONNECTIONS + 1;

  private static final int MOST_BETWEEN = 15;
  private static final int READERS_A_KILL = 60;

  private final Random random = new Random(7);
  private SmtpGate gate = new SmtpGate();
  @TempDir Path folder;

  @AfterEach
  void letGo() {
    gate.open();
  }

  @Test
  void whoever_is_killed_loses_no_reader_and_writes_to_none_twice() throws Exception {
    if (RoundFleet.isOnPostgres()) {
      try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
          RoundFleet fleet = new RoundFleet(folder, RoundDatabase.on(postgres))) {
        killAll(fleet);
      }
    } else {
      try (RoundFleet fleet = new RoundFleet(folder, RoundDatabase.inFolder(folder))) {
        killAll(fleet);
      }
    }
  }

  @Test
  void whoever_is_told_to_end_leaves_no_mail_on_its_way_and_waits_for_no_call_for_long()
      throws Exception {
    assumeFalse(RoundFleet.isOnPostgres(), "With several processes only kills are tried.");
    try (RoundFleet fleet = new RoundFleet(folder, RoundDatabase.inFolder(folder))) {
      RoundBook book = fleet.fill(READERS_A_KILL);
      holdAt(KillMoment.DOT, fleet);
      RoundProcess process = fleet.start(Map.of());
      assertThat(gate.awaitReached(RoundFleet.PATIENCE)).isTrue();
      try (Socket _ = process.beginCall()) {
        process.terminate();
        gate.open();
        assertThat(process.hasEnded(RoundFleet.STOP)).isTrue();
      }
      assertThat(book.onTheirWay()).isEmpty();

      fleet.kill(0);
      fleet.start(Map.of());
      fleet.settle(book);
      verify(book, 0, fleet.server());
    }
  }

  private void killAll(RoundFleet fleet) throws Exception {
    RoundBook book = fleet.fill(READERS_A_KILL * (KILLS + 1));
    // The latest moments first: those are the ones that could send twice.
    List<KillMoment> moments = new ArrayList<>(List.of(KillMoment.values()).reversed());
    if (INSTANCES > 1) {
      // While one is started again, the others would serve everyone.
      moments.remove(KillMoment.ANYWHERE);
    }
    holdAt(moments.getFirst(), fleet);
    for (int i = 0; i < INSTANCES; i++) {
      fleet.start(Map.of());
    }
    Set<String> known = new HashSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      assertThat(gate.awaitReached(RoundFleet.PATIENCE)).as("kill %s", kill).isTrue();
      fleet.kill(random.nextInt(INSTANCES));
      if (INSTANCES == 1) {
        Set<String> left = book.onTheirWay();
        left.removeAll(known);
        assertThat(left).hasSizeLessThanOrEqualTo(RoundProcess.CONNECTIONS);
        known.addAll(left);
      }
      SmtpGate last = gate;
      holdAt(moments.get((kill + 1) % moments.size()), fleet);
      last.open();
      if (kill == KILLS - 1) {
        gate.open();
      }
      fleet.start(Map.of());
    }
    fleet.settle(book);
    verify(book, KILLS, fleet.server());
  }

  /** From now on every mail but the next few waits at a moment. */
  private void holdAt(KillMoment moment, RoundFleet fleet) {
    gate = new SmtpGate();
    int others = random.nextInt(LEAST_BETWEEN, MOST_BETWEEN);
    fleet.server().after(others, moment.step(), moment.act(gate));
  }

  private static void verify(RoundBook book, int kills, ScriptedMailServer server) {
    List<RoundBook.Entry> entries = book.entries();
    Map<String, Long> copies =
        server.arrived().stream()
            .collect(
                Collectors.groupingBy(
                    ScriptedMailServer.Arrival::recipient, Collectors.counting()));
    Map<String, Long> states =
        entries.stream()
            .map(RoundBook.Entry::state)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    System.out.printf("%d kills, %s, %d mails arrived%n", kills, states, copies.size());
    assertThat(copies.entrySet()).filteredOn(copy -> copy.getValue() > 1).as("doubles").isEmpty();
    assertThat(states.keySet()).isSubsetOf("ACCEPTED", "NOTHING_TO_SAY", "UNCERTAIN");
    assertThat(states).containsKeys("ACCEPTED", "NOTHING_TO_SAY");
    assertThat(states.getOrDefault("UNCERTAIN", 0L))
        .isLessThanOrEqualTo((long) kills * RoundProcess.CONNECTIONS);
    for (RoundBook.Entry entry : entries) {
      switch (entry.state()) {
        case "ACCEPTED" -> {
          assertThat(copies).containsKey(entry.address());
          assertThat(entry.readUpTo()).isEqualTo(RoundBook.PAPERS);
        }
        case "NOTHING_TO_SAY" -> {
          assertThat(copies).doesNotContainKey(entry.address());
          assertThat(entry.readUpTo()).isEqualTo(RoundBook.PAPERS);
        }
        // Its papers come again with the next edition.
        default -> assertThat(entry.readUpTo()).isEqualTo(RoundBook.READ);
      }
    }
  }
}
