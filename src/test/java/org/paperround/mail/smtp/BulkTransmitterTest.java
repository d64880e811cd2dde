package org.paperround.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperround.mail.MessageEncoder;
import org.paperround.mail.OutgoingMail;
import org.paperround.mail.Sender;
import org.paperround.mail.Transmission.Outcome;
import org.paperround.mail.pace.DomainPace;
import org.paperround.mail.pace.TotalPace;
import org.paperround.mail.pace.Turn;
import org.paperround.testing.ScriptedMailServer;
import org.paperround.testing.ScriptedOnH2;

/** In the application, with the application's settings. */
@NullUnmarked
@QuarkusTest
@TestProfile(ScriptedOnH2.class)
class BulkTransmitterTest {

  private static final String READER = "ada@example.org";

  @Inject BulkLane lane;
  @Inject DomainPace domains;
  @Inject TotalPace total;
  @Inject MessageEncoder encoder;
  @Inject Sender sender;

  ScriptedMailServer server;

  @BeforeEach
  void reset() {
    server.reset();
  }

  @Test
  void aMailGoesToTheServerOfTheMailer() throws InterruptedException {
    OutgoingMail mail =
        new OutgoingMail(READER, "News", "Hello", "<p>Hello", "1@example.org", Map.of());
    total.awaitTurn();
    assertThat(domains.acquire("example.org")).isEqualTo(new Turn.Go());
    var transmission = lane.send(new BulkMail(sender.address(), mail.to(), encoder.encode(mail)));
    domains.report("example.org", transmission);

    assertThat(transmission.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(server.accepted(READER))
        .singleElement()
        .returns("Hello", received -> received.text().strip());
  }
}
