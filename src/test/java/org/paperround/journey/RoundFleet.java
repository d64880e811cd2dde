package org.paperround.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.paperround.testing.ScriptedMailServer;

/** Processes of the packaged program that serve one round together, and their mail server. */
final class RoundFleet implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(120);
  static final Duration STOP = Duration.ofSeconds(20);

  /** The folders of {@code -Dround.program=DIR[,DIR …]}: processes are of each in turn. */
  private static final Optional<List<Path>> GIVEN =
      Optional.ofNullable(System.getProperty("round.program"))
          .map(names -> Arrays.stream(names.split(",")).map(Path::of).toList());

  private final ScriptedMailServer server = new ScriptedMailServer();
  private final List<RoundProcess> processes = new ArrayList<>();
  private final Path folder;
  private final RoundDatabase database;
  private int started;

  RoundFleet(Path folder, RoundDatabase database) {
    this.folder = folder;
    this.database = database;
  }

  /** Whether programs were named; they were built for PostgreSQL. */
  static boolean isOnPostgres() {
    return GIVEN.isPresent();
  }

  ScriptedMailServer server() {
    return server;
  }

  List<RoundProcess> processes() {
    return processes;
  }

  /** The first program makes the tables; then readers come who are all due. */
  RoundBook fill(int readers) throws Exception {
    Instant due = Instant.now().minus(Duration.ofMinutes(1));
    RoundBook book = new RoundBook(database.source(), readers, due);
    start(Map.of()).importPapers(RoundBook.PAPERS, book.edition());
    stopAll();
    book.open();
    return book;
  }

  /**
   * Starts one more process.
   *
   * @param settings environment variables beside the usual ones, or in place of them
   */
  RoundProcess start(Map<String, String> settings) throws Exception {
    int turn = started++;
    Path jar =
        GIVEN
            .map(folders -> folders.get(turn % folders.size()).resolve("quarkus-run.jar"))
            .orElse(PackagedProgram.JAR);
    RoundProcess process = RoundProcess.start(jar, folder, database, server.port(), settings);
    processes.add(process);
    return process;
  }

  /** Kills one of them; its place is free. */
  void kill(int place) throws InterruptedException {
    processes.remove(place).kill();
  }

  /** Waits until everyone is served. */
  void awaitSettled(RoundBook book) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> isSettled(processes.getFirst().accounting(book.edition()), book));
  }

  /** The same, and ends the processes. */
  void settle(RoundBook book) throws InterruptedException {
    awaitSettled(book);
    stopAll();
    Awaitility.await().atMost(PATIENCE).until(server::isQuiet);
  }

  private static boolean isSettled(JsonPath accounting, RoundBook book) {
    Map<String, Integer> counts = accounting.getMap("");
    int due = counts.get("due");
    assertThat(counts.values().stream().mapToInt(Integer::intValue).sum() - due).isEqualTo(due);
    assertThat(due).isLessThanOrEqualTo(book.readers());
    return due == book.readers() && counts.get("notYet") == 0 && counts.get("deferred") == 0;
  }

  private void stopAll() throws InterruptedException {
    for (RoundProcess process : processes) {
      process.terminate();
      assertThat(process.hasEnded(STOP)).isTrue();
    }
    processes.clear();
  }

  @Override
  public void close() throws InterruptedException {
    for (RoundProcess process : processes) {
      process.close();
    }
    server.close();
  }
}
