package org.paperround.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paperround.mail.Transmission.Outcome.DEFERRED;
import static org.paperround.mail.Transmission.Outcome.REJECTED;
import static org.paperround.mail.Transmission.Outcome.UNCERTAIN;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.mail.Transmission.Outcome;

class ReplyClassifierTest {

  private static final String READER = "ada.lovelace@example.org";
  private static final String RCPT = "recipient address not accepted";

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          421 4.3.2 closing,          DEFERRED, 4.3.2
          421 closing,                DEFERRED,
          450 4.2.0 greylisted,       DEFERRED, 4.2.0
          451 local error,            DEFERRED,
          452 4.2.2 mailbox full,     DEFERRED, 4.2.2
          452 4.5.3 too many,         DEFERRED, 4.5.3
          454 4.7.0 try later,        DEFERRED, 4.7.0
          500 what,                   REJECTED,
          550 no such user,           REJECTED,
          550 5.1.1 no such user,     REJECTED, 5.1.1
          550-5.1.1 no such user,     REJECTED, 5.1.1
          550 5.1.1,                  REJECTED, 5.1.1
          550 5.1.2 no such domain,   REJECTED, 5.1.2
          501 5.1.3 bad syntax,       REJECTED, 5.1.3
          551 5.1.6 moved,            REJECTED, 5.1.6
          556 5.1.10 null MX,         REJECTED, 5.1.10
          450 5.1.1 not yet known,    DEFERRED, 5.1.1
          550 5.7.1 policy,           REJECTED, 5.7.1
          550 5.1.100 odd,            REJECTED, 5.1.100
          552 5.2.2 mailbox full,     REJECTED, 5.2.2
          554 5.7.1 spam,             REJECTED, 5.7.1
          554 no,                     REJECTED,
          550 your IP 5.1.1.7 is bad, REJECTED,
          550 see rule 5.1.1,         REJECTED,
          530 5.7.0 log in first,     DEFERRED, 5.7.0
          535 5.7.8 bad password,     DEFERRED, 5.7.8
          """)
  void aReplyToTheRecipientIsReadByItsCodes(String reply, Outcome outcome, String enhanced) {
    Transmission transmission = reply(RCPT, reply);

    assertThat(transmission.outcome()).isEqualTo(outcome);
    assertThat(transmission.code()).isEqualTo(Integer.valueOf(reply.substring(0, 3)));
    assertThat(transmission.enhancedCode()).isEqualTo(enhanced);
    assertThat(transmission.isRefusedByServer()).isEqualTo(outcome == REJECTED);
    assertThat(transmission.text()).isEqualTo(RCPT + ": " + reply);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "got error response",
        "HELO failed.",
        "AUTH PLAIN failed",
        "sender address not accepted"
      })
  void whatIsRefusedOfOursPassesAndIsNoBounceOfTheReader(String stage) {
    for (String reply : List.of("421 busy", "550 5.1.1 who?", "554 5.7.1 no", "535 5.7.8 no")) {
      Transmission transmission = reply(stage, reply);

      assertThat(transmission.outcome()).as(reply).isEqualTo(DEFERRED);
      assertThat(transmission.isRefusedByServer()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {RCPT, "DATA command not accepted", "sending data failed"})
  void whatIsRefusedOfTheMailStaysRefused(String stage) {
    assertThat(reply(stage, "554 5.6.0 no").outcome()).isEqualTo(REJECTED);
    assertThat(reply(stage, "451 4.3.0 later").outcome()).isEqualTo(DEFERRED);
  }

  @ParameterizedTest
  @MethodSource
  void aFailureWithoutAReplyIsUncertainUnlessNothingCanHaveLeft(
      Throwable failure, Outcome outcome) {
    Transmission transmission = ReplyClassifier.classify(failure, READER);

    assertThat(transmission.outcome()).isEqualTo(outcome);
    assertThat(transmission.code()).isNull();
    assertThat(transmission.enhancedCode()).isNull();
    assertThat(transmission.isRefusedByServer()).isFalse();
    assertThat(transmission.text()).isNotBlank().isNotEqualTo("null");
  }

  static Stream<Arguments> aFailureWithoutAReplyIsUncertainUnlessNothingCanHaveLeft() {
    return Stream.of(
        Arguments.of(new ConnectException("Connection refused"), DEFERRED),
        Arguments.of(new UnknownHostException("mail.example.org"), DEFERRED),
        Arguments.of(new UnresolvedAddressException(), DEFERRED),
        Arguments.of(new SSLHandshakeException("certificate unknown"), DEFERRED),
        Arguments.of(new IOException("wrapped", new ConnectException("refused")), DEFERRED),
        Arguments.of(
            new NoStackTraceThrowable("login is required, but no credentials supplied"), DEFERRED),
        Arguments.of(
            new NoStackTraceThrowable("STARTTLS required but not supported by server"), DEFERRED),
        Arguments.of(new NoStackTraceThrowable("message exceeds allowed size limit"), REJECTED),
        Arguments.of(new IllegalArgumentException("invalid email address"), REJECTED),
        Arguments.of(new IOException("socket was closed unexpected."), UNCERTAIN),
        Arguments.of(new IOException((String) null), UNCERTAIN),
        Arguments.of(new NoStackTraceThrowable("Connection was closed"), UNCERTAIN),
        Arguments.of(new TimeoutException(), UNCERTAIN),
        Arguments.of(new IllegalStateException("connection pool is closed"), UNCERTAIN));
  }

  @Test
  void whenTimeRunsOutTheTextSaysSo() {
    assertThat(ReplyClassifier.classify(new TimeoutException(), READER).text())
        .isEqualTo("no answer in time");
  }

  @ParameterizedTest
  @CsvSource({
    "550 5.1.1 <ada.lovelace@example.org>: unknown",
    "550 5.1.1 ADA.Lovelace@EXAMPLE.org unknown",
    "550 5.1.1 ada.lovelace... User unknown",
    "550 5.1.1 <ada.lovelace@mailbox7.internal.example.org> unknown",
    "550 5.1.1 \"ada.lovelace\" is not known here"
  })
  void noAddressStaysInTheText(String reply) {
    Transmission transmission = reply(RCPT, reply);

    assertThat(transmission.text()).doesNotContainIgnoringCase("lovelace").startsWith(RCPT);
    assertThat(transmission.isRefusedByServer()).isTrue();
  }

  @Test
  void inOtherFailuresNoAddressStaysEither() {
    Transmission transmission =
        ReplyClassifier.classify(
            new IllegalArgumentException("invalid email address [" + READER + "]"), READER);

    assertThat(transmission.text()).isEqualTo("invalid email address [(recipient)]");
  }

  @Test
  void aReplyOfSeveralLinesBecomesOneLineAndKeepsItsCode() {
    SMTPException failure =
        new SMTPException(RCPT, 550, List.of("550-5.1.1 no such", "550 5.1.1 user\u0007"), false);

    Transmission transmission = ReplyClassifier.classify(failure, READER);

    assertThat(transmission.text()).isEqualTo(RCPT + ": 550-5.1.1 no such 550 5.1.1 user ");
    assertThat(transmission.enhancedCode()).isEqualTo("5.1.1");
  }

  @Test
  void anEndlessReplyIsCut() {
    assertThat(reply(RCPT, "550 " + "x".repeat(100_000)).text()).hasSize(Transmission.MAX_TEXT);
  }

  private static Transmission reply(String stage, String line) {
    int code = Integer.parseInt(line.substring(0, 3));
    return ReplyClassifier.classify(new SMTPException(stage, code, List.of(line), false), READER);
  }
}
