package org.paperround.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.path.json.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
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
 * quarkus-app} folder that was built with {@code -Ppostgresql}.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class KilledRoundIT {

  private static final int KILLS = Integer.getInteger("round.kills", 2);
  private static final int INSTANCES = Integer.getInteger("round.instances", 1);
  private static final @Nullable String PROGRAM = System.getProperty("round.program");
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration STOP = Duration.ofSeconds(20);

  /** More than a dead process has connections, so that their rests do not count. */
  private static final int LEAST_BETWEEN = RoundProcess.CONNECTIONS + 1;

  private static final int MOST_BETWEEN = 15;
  private static final int READERS_A_KILL = 60;

  private final ScriptedMailServer server = new ScriptedMailServer();
  private final List<RoundProcess> processes = new ArrayList<>();
  private final Random random = new Random(7);
  private SmtpGate gate = new SmtpGate();
  @TempDir Path folder;

  @AfterEach
  void end() throws InterruptedException {
    for (RoundProcess process : processes) {
      process.close();
    }
    gate.open();
    server.close();
  }

  @Test
  void whoever_is_killed_loses_no_reader_and_writes_to_none_twice() throws Exception {
    if (INSTANCES == 1) {
      killAll(RoundDatabase.inFolder(folder));
      return;
    }
    assumeTrue(PROGRAM != null, "-Dround.program=DIR says where the program for PostgreSQL is.");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      killAll(RoundDatabase.on(postgres));
      for (RoundProcess process : processes) {
        process.kill();
      }
    }
  }

  @Test
  void whoever_is_told_to_end_leaves_no_mail_on_its_way() throws Exception {
    assumeTrue(INSTANCES == 1, "With several processes only kills are tried.");
    RoundDatabase database = RoundDatabase.inFolder(folder);
    RoundBook book = fill(database, READERS_A_KILL);
    holdAt(KillMoment.DOT);
    RoundProcess process = start(database);
    assertThat(gate.awaitReached(PATIENCE)).isTrue();
    process.terminate();
    gate.open();
    assertThat(process.hasEnded(STOP)).isTrue();
    assertThat(book.onTheirWay()).isEmpty();

    settle(start(database), book);
    verify(book, 0);
  }

  private void killAll(RoundDatabase database) throws Exception {
    RoundBook book = fill(database, READERS_A_KILL * (KILLS + 1));
    // The latest moments first: those are the ones that could send twice.
    List<KillMoment> moments = new ArrayList<>(List.of(KillMoment.values()).reversed());
    if (INSTANCES > 1) {
      // While one is started again, the others would serve everyone.
      moments.remove(KillMoment.ANYWHERE);
    }
    holdAt(moments.getFirst());
    for (int i = 0; i < INSTANCES; i++) {
      start(database);
    }
    Set<String> known = new HashSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      assertThat(gate.awaitReached(PATIENCE)).as("kill %s", kill).isTrue();
      processes.remove(random.nextInt(INSTANCES)).kill();
      if (INSTANCES == 1) {
        Set<String> left = book.onTheirWay();
        left.removeAll(known);
        assertThat(left).hasSizeLessThanOrEqualTo(RoundProcess.CONNECTIONS);
        known.addAll(left);
      }
      SmtpGate last = gate;
      holdAt(moments.get((kill + 1) % moments.size()));
      last.open();
      if (kill == KILLS - 1) {
        gate.open();
      }
      start(database);
    }
    settle(processes.getFirst(), book);
    verify(book, KILLS);
  }

  /** The program makes the tables; then readers come who are all due. */
  private RoundBook fill(RoundDatabase database, int readers) throws Exception {
    Instant due = Instant.now().minus(Duration.ofMinutes(1));
    RoundBook book = new RoundBook(database.source(), readers, due);
    RoundProcess first = start(database);
    first.importPapers(RoundBook.PAPERS, book.edition());
    first.terminate();
    assertThat(first.hasEnded(STOP)).isTrue();
    processes.clear();
    book.open();
    return book;
  }

  private RoundProcess start(RoundDatabase database) throws Exception {
    Path jar = PROGRAM == null ? PackagedProgram.JAR : Path.of(PROGRAM, "quarkus-run.jar");
    RoundProcess process = RoundProcess.start(jar, folder, database, server.port());
    processes.add(process);
    return process;
  }

  /** From now on every mail but the next few waits at a moment. */
  private void holdAt(KillMoment moment) {
    gate = new SmtpGate();
    int others = random.nextInt(LEAST_BETWEEN, MOST_BETWEEN);
    server.after(others, moment.step(), moment.act(gate));
  }

  /** Waits until everyone is served, and ends the processes. */
  private void settle(RoundProcess asked, RoundBook book) throws Exception {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> isSettled(asked.accounting(book.edition()), book));
    for (RoundProcess process : processes) {
      process.terminate();
      assertThat(process.hasEnded(STOP)).isTrue();
    }
    Awaitility.await().atMost(PATIENCE).until(server::isQuiet);
  }

  private static boolean isSettled(JsonPath accounting, RoundBook book) {
    Map<String, Integer> counts = accounting.getMap("");
    int due = counts.get("due");
    assertThat(counts.values().stream().mapToInt(Integer::intValue).sum() - due).isEqualTo(due);
    assertThat(due).isEqualTo(book.readers());
    return counts.get("notYet") == 0 && counts.get("deferred") == 0;
  }

  private void verify(RoundBook book, int kills) {
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
