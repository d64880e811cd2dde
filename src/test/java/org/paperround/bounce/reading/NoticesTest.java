package org.paperround.bounce.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.paperround.bounce.Kind;
import org.paperround.bounce.Reading;
import org.paperround.bounce.Verdict;

/** Reports in the forms of systems that the samples do not have, each made up in its manner. */
class NoticesTest {

  private static final String ADA = "ada@example.com";

  private final IncomingMessageReader reader = new IncomingMessageReader();

  static Stream<Arguments> notices() {
    return Stream.of(
        notice(
            Kind.HARD,
            "5.1.1",
            """
            Hi. This is the qmail-send program at mx.example.net.
            I'm afraid I wasn't able to deliver your message to the following addresses.
            This is a permanent error; I've given up. Sorry it didn't work out.

            <ada@example.com>:
            192.0.2.1 does not like recipient.
            Remote host said: 550 5.1.1 <ada@example.com>: Recipient address rejected
            Giving up on 192.0.2.1.

            --- Below this line is a copy of the message.

            Return-Path: <news@example.org>
            """),
        notice(
            Kind.HARD,
            "5.1.1",
            """
            I'm afraid I wasn't able to deliver your message to the following addresses.

            <ada@example.com>:
            Sorry, no mailbox here by that name. (#5.1.1)

            --- Below this line is a copy of the message.
            """),
        notice(
            Kind.SOFT,
            null,
            """
            I'm afraid I wasn't able to deliver your message to the following addresses.

            <ada@example.com>:
            192.0.2.1 failed after I sent the message.
            Remote host said: 550 unknown user
            """),
        notice(
            Kind.HARD,
            null,
            """
            This message was created automatically by mail delivery software.
            A message that you sent could not be delivered to one or more of its recipients. This is
            a permanent error. The following address(es) failed:

              ada@example.com
                all relevant MX records point to non-existent hosts

            ------ This is a copy of the message, including all the headers. ------
            """),
        notice(
            Kind.SOFT,
            null,
            """
            A message that you sent could not be delivered to one or more of its recipients.
            The following address(es) failed:

              ada@example.com
                retry timeout exceeded
            """),
        notice(
            Kind.HARD,
            "5.1.1",
            """
            A message that you sent could not be delivered to one or more of its recipients. This is
            a permanent error. The following address failed:

            "ada@example.com":
            SMTP error from remote server after RCPT command:
            host: mx.example.com
            5.1.1 <ada@example.com>... User Unknown
            """),
        notice(
            Kind.SOFT,
            "5.2.2",
            """
                Hi!

                This is the MAILER-DAEMON, please DO NOT REPLY to this email.

                An error has occurred while attempting to deliver a message for
                the following list of recipients:

            ada@example.com: 550 5.2.2 <ada@example.com>... Mailbox full

                Below is a copy of the original message:
            """),
        notice(
            Kind.HARD,
            "5.1.1",
            """
            Your message:
               From:    news@example.org
               Subject: Papers
            Could not be delivered because of

            550 5.1.1 User unknown

            The following recipients were affected:
                ada@example.com

            Additional Information
            ======================
            Original Sender:    <news@example.org>
            """),
        notice(
            Kind.HARD,
            null,
            """
            Unable to deliver message to <ada@example.com>
            Sent <<< RCPT TO:<ada@example.com>
            Received >>> 550 <ada@example.com>... User unknown
            """),
        notice(
            Kind.HARD,
            null,
            """
            Your message could not be sent.
            A transcript of the attempts to send the message follows.
            The number of attempts made: 1
            Addressed To: ada@example.com

            Failed to send to identified host,
            ada@example.com: [192.0.2.5], 550 ada@example.com... No such user
            --- Message non-deliverable.
            """),
        notice(
            Kind.HARD,
            "5.1.1",
            """
            We had trouble delivering your message. Full details follow:

            Subject: 'Papers'

            1 error(s):

            SMTP Server <mx.example.com> rejected recipient <ada@example.com>
              (Error following RCPT command). It responded as follows: [550 5.1.1 User unknown]
            """),
        notice(
            Kind.HARD,
            null,
            """
            Unable to deliver message to the following address(es).

            <ada@example.com>:
            This user doesn't have a example.com account (ada@example.com) [0]

            --- Original message follows.
            """),
        notice(
            Kind.HARD,
            null,
            """
            Unable to deliver message to: <ada@example.com>
            Delivery failed for the following reason:
            Server mx.example.com[192.0.2.22] failed with: 550 <ada@example.com> No such user here
            """),
        notice(
            Kind.SOFT,
            "5.7.1",
            """
            Delivery has failed to these recipients or groups:

            ada@example.com
            Your message was rejected by the recipient's organisation.

            550 5.7.1 Message rejected as spam by Content Filtering.
            """),
        notice(
            Kind.HARD,
            null,
            """
            ** Address not found **

            Your message wasn't delivered to ada@example.com because the address couldn't be found,
            or is unable to receive mail.
            """),
        notice(
            Kind.HARD,
            null,
            """
            Die Nachricht konnte nicht zugestellt werden:

            ada@example.com
            Empfänger unbekannt
            """),
        notice(
            Kind.HARD,
            null,
            """
            次のあて先へのメッセージは送信できませんでした。

            ada@example.com
            宛先不明
            """),
        notice(
            Kind.SOFT,
            "5.1.1",
            """
            <ada@example.com>: host mx.example.com[192.0.2.1] said: 550 5.1.1 Refused due to
                recipient preferences (in reply to RCPT TO command)
            """));
  }

  private static Arguments notice(Kind kind, @Nullable String status, String text) {
    return Arguments.of(kind, status, text);
  }

  @ParameterizedTest
  @MethodSource("notices")
  void aNoticeForPeopleIsUnderstood(Kind kind, @Nullable String status, String text) {
    List<Verdict> verdicts = read("From: MAILER-DAEMON@example.net\nTo: b@example.org\n\n" + text);

    assertThat(verdicts).extracting(Verdict::recipient).containsExactly(ADA);
    assertThat(verdicts.getFirst().kind()).isEqualTo(kind);
    if (status != null) {
      assertThat(verdicts.getFirst().status()).isEqualTo(status);
    }
  }

  @Test
  void whatIsDeliveredOrRelayedIsNoFailure() {
    for (String action : List.of("delivered", "relayed", "expanded")) {
      assertThat(read(report("Action: " + action + "\nStatus: 2.1.5")))
          .extracting(Verdict::kind)
          .containsExactly(Kind.IGNORED);
    }
  }

  @Test
  void aDelayIsSoftWhateverItSays() {
    assertThat(read(report("Action: delayed\nStatus: 4.1.1\nDiagnostic-Code: smtp; user unknown")))
        .extracting(Verdict::kind)
        .containsExactly(Kind.SOFT);
  }

  @Test
  void theReplysOwnCodeGoesBeforeTheReportersSummary() {
    Verdict verdict =
        read(report("Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.7.1 no"))
            .getFirst();

    assertThat(verdict.kind()).isEqualTo(Kind.SOFT);
    assertThat(verdict.status()).isEqualTo("5.7.1");
  }

  @Test
  void anAutomaticReplyAndAPersonsMailAreNoReports() {
    assertThat(read("From: ada@example.com\nAuto-Submitted: auto-replied\n\nuser unknown to me"))
        .extracting(Verdict::kind)
        .containsExactly(Kind.IGNORED);
    assertThat(read("From: ada@example.com\nSubject: Hello\n\nThank you for the papers."))
        .extracting(Verdict::kind)
        .containsExactly(Kind.IGNORED);
  }

  @Test
  void theMailItIsAboutIsFoundByManyTraces() {
    Reading reading =
        reader.read(
            new ByteArrayInputStream(
                """
                From: MAILER-DAEMON@example.net
                To: b+1.aa@bounces.example.org
                Content-Type: multipart/report; boundary=b

                --b
                Content-Type: message/delivery-status

                Original-Envelope-Id: env-7@example.org

                Final-Recipient: rfc822; ada@example.com
                Action: failed
                Status: 5.1.1

                --b
                Content-Type: text/rfc822-headers

                Return-Path: <b+2.bb@bounces.example.org>
                Message-ID: <20261129.12ab@example.org>

                --b--
                """
                    .getBytes(UTF_8)));

    assertThat(reading.clues().envelopes())
        .contains("b+1.aa@bounces.example.org", "b+2.bb@bounces.example.org");
    assertThat(reading.clues().messageIds()).contains("20261129.12ab@example.org");
    assertThat(reading.clues().envelopeId()).isEqualTo("env-7@example.org");
  }

  private static String report(String fields) {
    return "From: postmaster@example.net\nContent-Type: multipart/report; boundary=b\n\n--b\n"
        + "Content-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\n"
        + "Final-Recipient: rfc822; ada@example.com\n"
        + fields
        + "\n\n--b--\n";
  }

  private List<Verdict> read(String message) {
    return reader.read(new ByteArrayInputStream(message.getBytes(UTF_8))).verdicts();
  }
}
