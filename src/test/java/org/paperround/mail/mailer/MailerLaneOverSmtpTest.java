package org.paperround.mail.mailer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperround.mail.Encoders;
import org.paperround.mail.OutgoingMail;
import org.paperround.mail.Transmission.Outcome;
import org.paperround.mail.smtp.BulkLane;
import org.paperround.mail.smtp.BulkMail;
import org.paperround.testing.ReceivedMail;
import org.paperround.testing.ScriptedMailServer;
import org.paperround.testing.ScriptedOnH2;

/** Both lanes of the application, to the same server. */
@NullUnmarked
@QuarkusTest
@TestProfile(ScriptedOnH2.class)
class MailerLaneOverSmtpTest {

  private static final String READER = "ada@example.org";
  private static final String RETURN_PATH = "b+1.2@bounces.example.org";
  private static final String TEXT = "Grüße, Ada =\n\n. a dot\n" + "word ".repeat(60) + "\n";
  private static final String HTML = "<p class=\"a\">Grüße &amp; mehr\n<p>" + "wörd ".repeat(300);

  @Inject BulkLane ours;

  @Inject
  @Identifier(MailerLane.NAME)
  MailerLane mailer;

  ScriptedMailServer server;

  @BeforeEach
  void reset() {
    server.reset();
  }

  @Test
  void the_application_does_not_send_by_it() {
    assertThat(ours).isNotInstanceOf(MailerLane.class);
  }

  @Test
  void a_reader_gets_the_same_by_either() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("List-Unsubscribe", "<https://example.org/unsubscribe/" + "t".repeat(60) + ">");
    headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    headers.put("Content-Language", "de");
    OutgoingMail mail =
        new OutgoingMail(READER, "Fünf Arbeiten für Sie", TEXT, HTML, "1@example.org", headers);
    BulkMail message =
        new BulkMail(
            RETURN_PATH, READER, Encoders.at(Instant.parse("2026-11-23T05:00:00Z")).encode(mail));

    assertThat(ours.send(message).outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(mailer.send(message).outcome()).isEqualTo(Outcome.ACCEPTED);

    List<ReceivedMail> received = server.accepted(READER);
    assertThat(received).hasSize(2);
    ReceivedMail lane = received.getFirst();
    assertThat(received.getLast())
        .returns("Fünf Arbeiten für Sie", ReceivedMail::subject)
        .returns(TEXT.strip(), one -> lines(one.text()))
        .returns(HTML.strip(), one -> lines(one.html()))
        .returns(lane.subject(), ReceivedMail::subject)
        .returns(lines(lane.text()), one -> lines(one.text()))
        .returns(lines(lane.html()), one -> lines(one.html()));
    for (String name : List.of("From", "To", "Date", "Message-ID")) {
      assertThat(received.getLast().header(name)).as(name).isEqualTo(lane.header(name));
    }
    for (String name : headers.keySet()) {
      assertThat(received.getLast().header(name)).as(name).isEqualTo(headers.get(name));
    }
    assertThat(server.heard("MAIL FROM:"))
        .hasSize(2)
        .allMatch(command -> command.contains("<" + RETURN_PATH + ">"));
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n").strip();
  }
}
