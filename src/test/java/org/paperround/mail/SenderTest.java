package org.paperround.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          digest@example.org,                   ``,                digest@example.org
          <digest@example.org>,                 ``,                digest@example.org
          Paper Round <digest@example.org>,     Paper Round,       digest@example.org
          "Paper Round" <digest@example.org>,   Paper Round,       digest@example.org
          ` Paper Round<digest@mail.example> `, Paper Round,       digest@mail.example
          `"Round, Inc." <a+b@example.org>`,    `Round, Inc.`,     a+b@example.org
          Round (Berlin) <digest@example.org>,  Round (Berlin),    digest@example.org
          Round \\ Co <digest@example.org>,     Round \\ Co,       digest@example.org
          O'Round: daily <digest@example.org>,  O'Round: daily,    digest@example.org
          Zeitung für alle <digest@example.org>, Zeitung für alle, digest@example.org
          論文 🦙 <digest@example.org>,          論文 🦙,            digest@example.org
          論文論文論文論文論文論文論文論文 <d@example.org>, 論文論文論文論文論文論文論文論文, d@example.org
          """)
  void theReceiverReadsTheNameAndAddressThatAreConfigured(String from, String name, String address)
      throws Exception {
    Sender sender = new Sender(Settings.from(from));

    InternetAddress received = received(sender.mailbox());

    assertThat(received.getAddress()).isEqualTo(sender.address()).isEqualTo(address);
    assertThat(Optional.ofNullable(received.getPersonal()).orElse("")).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Paper Round",
        "Paper Round <>",
        "Paper Round <digest>",
        "Paper Round <digest@example.org",
        "Paper \"Round\" Daily <digest@example.org>",
        "a@example.org, b@example.org",
        "a@example.org b@example.org",
        "Paper Round <a@b@example.org>",
        "Paper Round <dïgest@example.org>",
        "digest@exämple.org",
        "digest@example.org;x",
        "(comment)digest@example.org"
      })
  void aSenderThatIsNoneStopsTheStartWithASentence(String from) {
    assertThatThrownBy(() -> new Sender(Settings.from(from)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("paperround.mail.from must ");
  }

  @Test
  void aLineBreakInTheSenderStopsTheStart() {
    assertThatThrownBy(() -> new Sender(Settings.from("Paper\r\nBcc: x <digest@example.org>")))
        .hasMessage("the header paperround.mail.from has a control character");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          Paper Round <digest@example.org>,      "Paper Round" <daily.example.org>
          digest@example.org,                    <daily.example.org>
          Zeitung für alle <digest@example.org>, <daily.example.org>
          Round (Berlin) <digest@example.org>,   <daily.example.org>
          """)
  void theListIsNamedOnlyIfTheNameNeedsNoEncoding(String from, String listId) {
    assertThat(new Sender(Settings.from(from)).listId()).isEqualTo(listId);
  }

  @Test
  void listAndOwnerCanBeConfigured() {
    Sender sender =
        new Sender(
            new Settings(
                Optional.of("digest@example.org"),
                Optional.of("papers.lab.example.org"),
                Optional.of("ada@example.org"),
                Optional.empty()));

    assertThat(sender.listId()).isEqualTo("<papers.lab.example.org>");
    assertThat(sender.owner()).isEqualTo("ada@example.org");
  }

  @ParameterizedTest
  @CsvSource({
    "<daily.example.org>, ada@example.org,        paperround.mail.list-id",
    "daily example,       ada@example.org,        paperround.mail.list-id",
    "täglich.example.org, ada@example.org,        paperround.mail.list-id",
    "daily.example.org,   Ada <ada@example.org>,  paperround.mail.owner",
    "daily.example.org,   ada,                    paperround.mail.owner"
  })
  void aListOrOwnerThatCannotStandInAHeaderStopsTheStart(
      String listId, String owner, String setting) {
    Settings settings =
        new Settings(
            Optional.of("digest@example.org"),
            Optional.of(listId),
            Optional.of(owner),
            Optional.empty());

    assertThatThrownBy(() -> new Sender(settings)).hasMessageStartingWith(setting + " must have");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"example", "b.example.org>", "a@b.example.org", "bücher.example", "b. org"})
  void aBounceDomainThatIsNoneStopsTheStart(String domain) {
    Settings settings =
        new Settings(
            Optional.of("digest@example.org"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(domain));

    assertThatThrownBy(() -> new Sender(settings))
        .hasMessageStartingWith("paperround.mail.bounce-domain must have");
  }

  private static InternetAddress received(String mailbox) throws Exception {
    byte[] sent = new HeaderLines().add("From", mailbox).toBytes();
    MimeMessage received = new MimeMessage((Session) null, new ByteArrayInputStream(sent));
    return (InternetAddress) received.getFrom()[0];
  }
}
