package org.paperround.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paperround.mail.Transmission.Outcome.ACCEPTED;
import static org.paperround.mail.Transmission.Outcome.DEFERRED;
import static org.paperround.mail.Transmission.Outcome.REJECTED;
import static org.paperround.mail.Transmission.Outcome.UNCERTAIN;
import static org.paperround.testing.SmtpAct.drip;
import static org.paperround.testing.SmtpAct.drop;
import static org.paperround.testing.SmtpAct.dropAfter;
import static org.paperround.testing.SmtpAct.endless;
import static org.paperround.testing.SmtpAct.reply;
import static org.paperround.testing.SmtpAct.slow;
import static org.paperround.testing.SmtpAct.stall;
import static org.paperround.testing.SmtpAct.takeAndDrop;
import static org.paperround.testing.SmtpStep.DATA;
import static org.paperround.testing.SmtpStep.DOT;
import static org.paperround.testing.SmtpStep.EHLO;
import static org.paperround.testing.SmtpStep.GREETING;
import static org.paperround.testing.SmtpStep.MAIL;
import static org.paperround.testing.SmtpStep.RCPT;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.paperround.mail.Transmission;
import org.paperround.mail.Transmission.Outcome;
import org.paperround.testing.ScriptedMailServer;
import org.paperround.testing.SmtpAct;
import org.paperround.testing.SmtpStep;

/** Whatever the server does at whichever step, with and without pipelining. */
class DialogueTest {

  private static final String READER = "ada.lovelace@example.org";
  private static final Set<SmtpStep> WITHOUT_RECIPIENT = Set.of(GREETING, EHLO, MAIL);

  private final ScriptedMailServer server = new ScriptedMailServer();

  @AfterEach
  void close() {
    server.close();
  }

  record Case(
      SmtpStep step,
      SmtpAct act,
      Outcome outcome,
      @Nullable Integer code,
      @Nullable String enhanced,
      boolean general,
      boolean keepsConnection) {}

  @ParameterizedTest
  @MethodSource
  void aMailEndsAsItMustAndTheNextOneArrives(String extension, Case expected) {
    server.offer(extension);
    boolean silent = expected.act().equals(stall()) || expected.act().equals(drip());
    ServerSettings settings =
        Lanes.settings(server.port(), silent ? Lanes.IMPATIENT : Lanes.PATIENT);
    try (ConnectionPool lane = new ConnectionPool(settings, Lanes.ONE, Clock.systemUTC())) {
      if (WITHOUT_RECIPIENT.contains(expected.step())) {
        server.once(expected.step(), expected.act());
      } else {
        server.once(READER, expected.step(), expected.act());
      }
      Transmission transmission = lane.send(Lanes.mail(READER));

      assertThat(transmission.outcome()).isEqualTo(expected.outcome());
      assertThat(transmission.code()).isEqualTo(expected.code());
      assertThat(transmission.enhancedCode()).isEqualTo(expected.enhanced());
      assertThat(transmission.general()).isEqualTo(expected.general());
      assertThat(transmission.text()).doesNotContainIgnoringCase("lovelace");
      assertThat(transmission.text().isEmpty()).isEqualTo(expected.outcome() == ACCEPTED);

      assertThat(lane.send(Lanes.mail("next@example.org")).outcome()).isEqualTo(ACCEPTED);
      assertThat(server.accepted("next@example.org")).hasSize(1);
      assertThat(server.heard("EHLO")).hasSize(greetings(expected));
      assertThat(server.accepted(READER)).hasSizeLessThanOrEqualTo(1);
      if (expected.outcome() == DEFERRED) {
        assertThat(server.accepted(READER)).isEmpty();
      }
    }
  }

  private static int greetings(Case expected) {
    boolean first = expected.step() != GREETING;
    return expected.keepsConnection() || !first ? 1 : 2;
  }

  static Stream<Arguments> aMailEndsAsItMustAndTheNextOneArrives() {
    return cases().stream()
        .flatMap(
            one -> Stream.of("PIPELINING", "HELP").map(extension -> Arguments.of(extension, one)));
  }

  private static List<Case> cases() {
    return List.of(
        about(GREETING, "421 4.3.2 closing", DEFERRED, 421, "4.3.2", true, false),
        about(GREETING, "554 no", DEFERRED, 554, null, true, false),
        about(GREETING, "SSH-2.0-OpenSSH", DEFERRED, null, null, true, false),
        lost(GREETING, drop(), DEFERRED, true),
        lost(GREETING, stall(), DEFERRED, true),
        lost(GREETING, drip(), DEFERRED, true),
        lost(GREETING, endless(), DEFERRED, true),
        about(EHLO, "421 4.7.0 too many", DEFERRED, 421, "4.7.0", true, false),
        about(EHLO, "450 4.7.1 later", DEFERRED, 450, "4.7.1", true, false),
        about(EHLO, "530 5.7.0 no", DEFERRED, 530, "5.7.0", true, false),
        lost(EHLO, drop(), DEFERRED, true),
        lost(EHLO, stall(), DEFERRED, true),
        lost(EHLO, endless(), DEFERRED, true),
        about(MAIL, "421 4.3.2 closing", DEFERRED, 421, "4.3.2", true, false),
        about(MAIL, "451 4.3.0 later", DEFERRED, 451, "4.3.0", true, true),
        about(MAIL, "550 5.7.1 not you", DEFERRED, 550, "5.7.1", true, true),
        about(MAIL, "530 5.7.0 log in", DEFERRED, 530, "5.7.0", true, false),
        about(MAIL, "552 5.3.4 too big", REJECTED, 552, "5.3.4", false, true),
        about(MAIL, "354 what", DEFERRED, 354, null, true, false),
        about(MAIL, "hello", DEFERRED, null, null, true, false),
        lost(MAIL, drop(), DEFERRED, true),
        lost(MAIL, stall(), DEFERRED, true),
        lost(MAIL, drip(), DEFERRED, true),
        lost(MAIL, endless(), DEFERRED, true),
        taken(MAIL, slow("250 2.1.0 OK")),
        about(RCPT, "421 4.7.28 slow down", DEFERRED, 421, "4.7.28", false, false),
        about(RCPT, "450 4.2.0 greylisted", DEFERRED, 450, "4.2.0", false, true),
        about(RCPT, "452 too many", DEFERRED, 452, null, false, true),
        about(RCPT, "550 5.1.1 <" + READER + ">?", REJECTED, 550, "5.1.1", false, true),
        about(RCPT, "550 ada.lovelace unknown", REJECTED, 550, null, false, true),
        about(RCPT, "530 5.7.0 log in", DEFERRED, 530, "5.7.0", true, false),
        about(RCPT, "999 what", DEFERRED, null, null, false, false),
        lost(RCPT, drop(), DEFERRED, false),
        lost(RCPT, stall(), DEFERRED, false),
        lost(RCPT, endless(), DEFERRED, false),
        taken(RCPT, slow("250 2.1.5 OK")),
        taken(RCPT, reply("251 2.1.5 will forward")),
        about(DATA, "421 4.3.2 closing", DEFERRED, 421, "4.3.2", false, false),
        about(DATA, "451 4.7.1 later", DEFERRED, 451, "4.7.1", false, true),
        about(DATA, "554 5.7.1 no", REJECTED, 554, "5.7.1", false, true),
        about(DATA, "\u0000\u0001", DEFERRED, null, null, false, false),
        lost(DATA, drop(), DEFERRED, false),
        lost(DATA, stall(), DEFERRED, false),
        lost(DATA, endless(), DEFERRED, false),
        taken(DATA, slow("354 Go on")),
        lost(DATA, dropAfter(100), UNCERTAIN, false),
        about(DOT, "421 4.7.28 slow down", DEFERRED, 421, "4.7.28", false, false),
        about(DOT, "452 4.2.2 mailbox full", DEFERRED, 452, "4.2.2", false, true),
        about(DOT, "550 5.7.1 spam", REJECTED, 550, "5.7.1", false, true),
        about(DOT, "552-5.2.2 full\r\n552 5.2.2 quite", REJECTED, 552, "5.2.2", false, true),
        about(DOT, "552-5.2.2 full\r\n250 or not", UNCERTAIN, null, null, false, false),
        about(DOT, "354 more", UNCERTAIN, null, null, false, false),
        about(DOT, "what", UNCERTAIN, null, null, false, false),
        lost(DOT, drop(), UNCERTAIN, false),
        lost(DOT, takeAndDrop(), UNCERTAIN, false),
        lost(DOT, stall(), UNCERTAIN, false),
        lost(DOT, drip(), UNCERTAIN, false),
        lost(DOT, endless(), UNCERTAIN, false),
        taken(DOT, slow("250 2.0.0 OK")),
        taken(DOT, reply("250-2.0.0 thank\r\n250 2.0.0 you")));
  }

  private static Case about(
      SmtpStep step,
      String line,
      Outcome outcome,
      @Nullable Integer code,
      @Nullable String enhanced,
      boolean general,
      boolean keepsConnection) {
    return new Case(step, reply(line), outcome, code, enhanced, general, keepsConnection);
  }

  private static Case lost(SmtpStep step, SmtpAct act, Outcome outcome, boolean general) {
    return new Case(step, act, outcome, null, null, general, false);
  }

  private static Case taken(SmtpStep step, SmtpAct act) {
    return new Case(step, act, ACCEPTED, 250, "2.0.0", false, true);
  }
}
