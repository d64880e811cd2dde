package org.paperround.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.paperround.mail.Transmission.Outcome.ACCEPTED;
import static org.paperround.mail.Transmission.Outcome.DEFERRED;
import static org.paperround.mail.Transmission.Outcome.REJECTED;
import static org.paperround.mail.Transmission.Outcome.UNCERTAIN;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperround.mail.Transmission;
import org.paperround.mail.Transmission.Outcome;
import org.paperround.testing.MovableClock;
import org.paperround.testing.ScriptedMailServer;
import org.paperround.testing.SmtpAct;
import org.paperround.testing.SmtpGate;
import org.paperround.testing.SmtpStep;

@Timeout(60)
class ConnectionPoolTest {

  private static final String READER = "ada@example.org";

  private final ScriptedMailServer server = new ScriptedMailServer();
  private final MovableClock clock = new MovableClock();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aThousandMailsOverSixteenConnectionsArriveOnceEach() throws Exception {
    server.offer("PIPELINING", "SIZE 10000000");
    try (ConnectionPool lane = pool(16, 1_000, Lanes.PATIENT);
        ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Transmission>> mails =
          IntStream.range(0, 1_000)
              .<Callable<Transmission>>mapToObj(
                  i -> () -> lane.send(Lanes.mail("reader" + i + "@example.org")))
              .toList();
      for (Future<Transmission> sent : senders.invokeAll(mails)) {
        assertThat(sent.get().outcome()).isEqualTo(ACCEPTED);
      }

      assertThat(lane.connections()).isBetween(1, 16);
    }
    assertThat(server.heard("EHLO")).hasSizeBetween(1, 16);
    assertThat(server.arrived()).hasSize(1_000);
    for (int i = 0; i < 1_000; i++) {
      String reader = "reader" + i + "@example.org";
      assertThat(server.accepted(reader)).singleElement().returns(reader, m -> m.header("To"));
    }
  }

  @Test
  void aConnectionIsUsedAgainAndTakesLeave() {
    try (ConnectionPool lane = Lanes.to(server)) {
      assertThat(accepted(lane, 3)).isEqualTo(3);
      assertThat(lane.connections()).isEqualTo(1);
    }
    assertThat(server.heard("EHLO")).containsExactly("EHLO here.example.org");
    assertThat(server.heard("RSET")).isEmpty();
    assertThat(server.heard("QUIT")).hasSize(1);
  }

  @Test
  void afterSoManyMailsAnotherConnectionTakesOver() {
    try (ConnectionPool lane = pool(1, 2, Lanes.PATIENT)) {
      assertThat(accepted(lane, 5)).isEqualTo(5);
    }
    assertThat(server.heard("EHLO")).hasSize(3);
    assertThat(server.heard("QUIT")).hasSize(3);
  }

  @Test
  void howTheServerTakesLeaveCostsNoMail() {
    List<SmtpAct> ways =
        List.of(
            SmtpAct.drop(),
            SmtpAct.reply("421 4.3.2 closing"),
            SmtpAct.reply("500 5.5.1 what"),
            SmtpAct.endless());
    ways.forEach(way -> server.once(SmtpStep.QUIT, way));
    try (ConnectionPool lane = pool(1, 1, Lanes.PATIENT)) {
      assertThat(accepted(lane, ways.size() + 1)).isEqualTo(ways.size() + 1);
    }
    assertThat(server.heard("QUIT")).hasSize(ways.size() + 1);
  }

  @Test
  void aConnectionThatNobodyUsesIsClosed() {
    ConnectionPool.Size size = new ConnectionPool.Size(1, 1_000, Duration.ZERO);
    ServerSettings settings = Lanes.settings(server.port(), Lanes.IMPATIENT);
    try (ConnectionPool lane = new ConnectionPool(settings, size, clock)) {
      assertThat(accepted(lane, 1)).isEqualTo(1);

      await().until(() -> lane.connections() == 0);
      assertThat(server.heard("QUIT")).hasSize(1);
    }
  }

  @Test
  void aConnectionThatTheServerClosedMeanwhileCostsNoMail() {
    try (ConnectionPool lane = Lanes.to(server)) {
      assertThat(accepted(lane, 1)).isEqualTo(1);
      server.hangUp();
      assertThat(accepted(lane, 1)).isEqualTo(1);
    }
    assertThat(server.accepted(READER)).hasSize(2);
  }

  @Test
  void aFarewellInPlaceOfAnAnswerCostsNoMail() {
    server.offer("PIPELINING");
    try (ConnectionPool lane = Lanes.to(server)) {
      assertThat(accepted(lane, 1)).isEqualTo(1);
      server.once(SmtpStep.MAIL, SmtpAct.reply("421 4.4.2 you were idle"));
      assertThat(accepted(lane, 1)).isEqualTo(1);
    }
    assertThat(server.accepted(READER)).hasSize(2);
    assertThat(server.heard("EHLO")).hasSize(2);
  }

  @Test
  void aServerThatSaysFarewellToNewConnectionsTooIsNotAskedAgainAndAgain() {
    try (ConnectionPool lane = Lanes.to(server)) {
      assertThat(accepted(lane, 1)).isEqualTo(1);
      server.always("", SmtpStep.MAIL, SmtpAct.reply("421 4.7.0 slow down"));

      Transmission transmission = lane.send(Lanes.mail(READER));

      assertThat(transmission.outcome()).isEqualTo(DEFERRED);
      assertThat(transmission.general()).isTrue();
      assertThat(server.heard("MAIL")).hasSize(3);
    }
  }

  @Test
  void connectionsThatTheServerTurnsAwayCostNoMail() throws Exception {
    server.admit(3);
    try (ConnectionPool lane = pool(16, 1_000, Lanes.PATIENT)) {
      sendTogether(lane, 40, () -> server.turnedAway() >= 13 && lane.most() == 3);

      assertThat(lane.connections()).isLessThanOrEqualTo(3);
    }
    assertThat(server.accepted(READER)).hasSize(40);
    assertThat(server.turnedAway()).as("connections that were not needed").isLessThan(20);
  }

  @Test
  void oneConnectionMoreIsTriedEachHalfMinuteUntilThereAreAllAgain() throws Exception {
    server.admit(3);
    try (ConnectionPool lane = pool(6, 1_000, Lanes.PATIENT)) {
      sendTogether(lane, 6, () -> server.turnedAway() == 3 && lane.most() == 3);
      assertThat(accepted(lane, 1)).isEqualTo(1);
      assertThat(lane.most()).isEqualTo(3);

      clock.forward(Duration.ofSeconds(30));
      assertThat(lane.most()).isEqualTo(4);
      sendTogether(lane, 6, () -> server.turnedAway() == 4 && lane.most() == 3);

      server.admit(6);
      clock.forward(Duration.ofSeconds(60));
      assertThat(lane.most()).isEqualTo(5);
      sendTogether(lane, 6, () -> lane.connections() == 5);
      clock.forward(Duration.ofHours(1));
      assertThat(lane.most()).isEqualTo(6);
      sendTogether(lane, 6, () -> lane.connections() == 6);
    }
    assertThat(server.accepted(READER)).hasSize(25);
    assertThat(server.turnedAway()).isEqualTo(4);
  }

  @Test
  void aServerThatTakesNoConnectionAtAllIsAwayAndSaysNothingOfHowManyItTakes() throws Exception {
    server.admit(0);
    try (ConnectionPool lane = pool(16, 1_000, Lanes.PATIENT);
        ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Transmission> mail = () -> lane.send(Lanes.mail(READER));
      for (Future<Transmission> one : senders.invokeAll(Collections.nCopies(16, mail))) {
        assertThat(one.get())
            .returns(DEFERRED, Transmission::outcome)
            .returns(421, Transmission::code)
            .returns(true, Transmission::general);
      }

      assertThat(lane.most()).isEqualTo(16);
      assertThat(server.turnedAway()).isLessThanOrEqualTo(32);
    }
  }

  /** So many mails, of which none goes on before this holds; all are accepted. */
  private void sendTogether(ConnectionPool lane, int mails, Callable<Boolean> before)
      throws Exception {
    SmtpGate gate = new SmtpGate();
    server.always("", SmtpStep.MAIL, SmtpAct.waitAt(gate, SmtpStep.MAIL));
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Transmission> mail = () -> lane.send(Lanes.mail(READER));
      List<Future<Transmission>> sent =
          IntStream.range(0, mails).mapToObj(i -> senders.submit(mail)).toList();
      try {
        await().until(before);
      } finally {
        gate.open();
      }
      for (Future<Transmission> one : sent) {
        assertThat(one.get().outcome()).isEqualTo(ACCEPTED);
      }
    }
  }

  @Test
  void anExtensionWithoutANameIsNone() {
    server.offer("  ", "SIZE 1000", "");
    try (ConnectionPool lane = Lanes.to(server)) {
      assertThat(accepted(lane, 1)).isEqualTo(1);
    }
    assertThat(server.heard("MAIL FROM:<digest@example.org> SIZE=")).hasSize(1);
  }

  @Test
  void anAnswerToNothingIsNotTakenForTheNextMails() {
    server.once(READER, SmtpStep.DOT, SmtpAct.reply("250 2.0.0 OK\r\n550 5.1.1 for the next"));
    try (ConnectionPool lane = Lanes.to(server)) {
      assertThat(accepted(lane, 2)).isEqualTo(2);
    }
    assertThat(server.heard("EHLO")).hasSize(2);
  }

  @Test
  void whenOnlyTheRecipientIsRefusedAWaitingServerGetsALoneDot() {
    server.offer("PIPELINING");
    server.once(READER, SmtpStep.RCPT, SmtpAct.reply("550 5.1.1 no such user"));
    try (ConnectionPool lane = Lanes.to(server)) {
      assertThat(lane.send(Lanes.mail(READER)).enhancedCode()).isEqualTo("5.1.1");
      assertThat(accepted(lane, 1)).isEqualTo(1);
    }
    assertThat(server.heard("DATA")).hasSize(2);
    assertThat(server.heard("RSET")).hasSize(1);
    assertThat(server.heard("EHLO")).hasSize(1);
    assertThat(server.arrived()).hasSize(1);
  }

  @Test
  void whenTheRecipientIsRefusedAndDataTooTheRecipientsReplyCounts() {
    server.offer("PIPELINING");
    server.once(READER, SmtpStep.RCPT, SmtpAct.reply("550 5.1.1 no such user"));
    server.once(READER, SmtpStep.DATA, SmtpAct.reply("503 5.5.1 no recipients"));
    try (ConnectionPool lane = Lanes.to(server)) {
      assertThat(lane.send(Lanes.mail(READER)).enhancedCode()).isEqualTo("5.1.1");
    }
  }

  @Test
  void aRefusalCountsThoughTheServerLeavesAfterIt() {
    server.offer("PIPELINING");
    server.once(READER, SmtpStep.RCPT, SmtpAct.reply("550 5.1.1 no such user"));
    server.once(READER, SmtpStep.DATA, SmtpAct.drop());
    try (ConnectionPool lane = Lanes.to(server)) {
      assertThat(lane.send(Lanes.mail(READER)).enhancedCode()).isEqualTo("5.1.1");
    }
  }

  @Test
  void aMailAboveTheServersLimitIsNotSent() {
    server.offer("SIZE 1000");
    try (ConnectionPool lane = Lanes.to(server)) {
      Transmission transmission = lane.send(Lanes.mail(READER, "long ".repeat(1_000)));

      assertThat(transmission.outcome()).isEqualTo(REJECTED);
      assertThat(transmission.general()).isFalse();
      assertThat(server.heard("MAIL")).isEmpty();
      assertThat(accepted(lane, 1)).isEqualTo(1);
    }
    assertThat(server.heard("MAIL FROM:<digest@example.org> SIZE=")).hasSize(1);
  }

  @Test
  void aServerOfOldIsGreetedAsOfOld() {
    server.once(SmtpStep.EHLO, SmtpAct.reply("502 5.5.1 what"));
    try (ConnectionPool lane = Lanes.to(server)) {
      assertThat(accepted(lane, 1)).isEqualTo(1);
    }
    assertThat(server.heard("HELO")).containsExactly("HELO here.example.org");
  }

  @Test
  void aLargeMessageCutShortIsDeferred() {
    server.once(READER, SmtpStep.DATA, SmtpAct.dropAfter(100));
    try (ConnectionPool lane = Lanes.to(server)) {
      Transmission transmission = lane.send(Lanes.mail(READER, LogInAndTlsTest.large()));

      assertThat(transmission.outcome()).isEqualTo(DEFERRED);
      assertThat(transmission.general()).isFalse();
    }
  }

  @Test
  void aServerThatStopsReadingIsNotWaitedForLongerThanTheLimit() {
    server.once(READER, SmtpStep.DATA, SmtpAct.stopReading());
    try (ConnectionPool lane = pool(1, 1_000, Lanes.IMPATIENT)) {
      Transmission transmission = lane.send(Lanes.mail(READER, LogInAndTlsTest.large()));

      assertThat(transmission.outcome()).isEqualTo(DEFERRED);
      assertThat(transmission.text()).endsWith("no answer in time");
    }
  }

  @Test
  void aServerThatIsAwayIsSaidSo() {
    server.goAway();
    try (ConnectionPool lane = Lanes.to(server)) {
      Transmission away = lane.send(Lanes.mail(READER));
      assertThat(away.outcome()).isEqualTo(DEFERRED);
      assertThat(away.general()).isTrue();
      assertThat(away.code()).isNull();

      server.comeBack();
      assertThat(accepted(lane, 1)).isEqualTo(1);
    }
  }

  @Test
  void aClosedLaneSendsNothing() {
    ConnectionPool lane = Lanes.to(server);
    lane.close();

    Transmission transmission = lane.send(Lanes.mail(READER));

    assertThat(transmission.outcome()).isEqualTo(DEFERRED);
    assertThat(server.heard("EHLO")).isEmpty();
  }

  @Test
  void aClosingLaneDoesNotWaitForASilentServer() throws Exception {
    server.once(READER, SmtpStep.DOT, SmtpAct.stall());
    try (ExecutorService sender = Executors.newVirtualThreadPerTaskExecutor()) {
      ConnectionPool lane = Lanes.to(server);
      Future<Transmission> sent = sender.submit(() -> lane.send(Lanes.mail(READER)));
      await().until(() -> server.arrived().size() == 1);
      lane.close();

      assertThat(sent.get().outcome()).isEqualTo(UNCERTAIN);
      assertThat(lane.connections()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"MAIL, DEFERRED", "RCPT, DEFERRED", "DATA, DEFERRED", "DOT, UNCERTAIN"})
  void whoIsStillWaitingWhenTheLaneStopsHearsHowFarTheMailCame(SmtpStep step, Outcome outcome)
      throws Exception {
    server.always(step == SmtpStep.MAIL ? "" : READER, step, SmtpAct.stall());
    try (ConnectionPool lane = Lanes.to(server);
        ExecutorService sender = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Transmission> sent = sender.submit(() -> lane.send(Lanes.mail(READER)));
      await().until(() -> reached(step));
      lane.stop(Duration.ZERO);

      assertThat(sent.get().outcome()).isEqualTo(outcome);
      assertThat(sent.get().text()).contains("we stopped");
    }
  }

  private boolean reached(SmtpStep step) {
    return switch (step) {
      case MAIL -> !server.heard("MAIL").isEmpty();
      case RCPT -> !server.heard("RCPT").isEmpty();
      case DATA -> !server.heard("DATA").isEmpty();
      default -> !server.arrived().isEmpty();
    };
  }

  private ConnectionPool pool(int connections, int mails, ServerSettings.Limits limits) {
    return new ConnectionPool(
        Lanes.settings(server.port(), limits),
        new ConnectionPool.Size(connections, mails, Duration.ofMinutes(1)),
        clock);
  }

  private static int accepted(BulkLane lane, int mails) {
    return (int)
        IntStream.range(0, mails)
            .filter(i -> lane.send(Lanes.mail(READER)).outcome() == ACCEPTED)
            .count();
  }
}
