package org.paperround.inlet.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperround.inlet.InletSettings;
import org.paperround.inlet.Inlets;
import org.paperround.inlet.MailboxException;

class ImapMailboxTest {

  private static final String LOOPBACK = "127.0.0.1";
  private static final GreenMail SERVER =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAPS)
          });

  private final Map<String, String> settings = new HashMap<>();
  private Inlets inlets = Inlets.of(Map.of(), Clock.systemUTC());
  private GreenMailUser user;
  private String mark = "";

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @BeforeEach
  void emptyMailbox() throws FolderException {
    SERVER.purgeEmailFromAllMailboxes();
    user = SERVER.setUser("reports@example.org", "reports", "secret");
    settings.put("imap.host", LOOPBACK);
    settings.put("imap.port", String.valueOf(SERVER.getImap().getPort()));
    settings.put("imap.security", "none");
    settings.put("imap.user", "reports");
    settings.put("imap.password", "secret");
    settings.put("imap.timeout", "5s");
    settings.put("largest", "100K");
  }

  @Test
  void whatIsOursIsMarkedAsReadAndTheRestStaysAsItIs() throws Exception {
    deliver("a bounce");
    deliver("a letter");

    read();
    read();

    assertThat(inlets.taker().messages).as("each once").hasSize(2);
    assertThat(inlets.taker().messages.getFirst()).contains("Subject: a bounce", "the text");
    assertThat(isSeen(0)).isTrue();
    assertThat(isSeen(1)).isFalse();
    assertThat(inlets.messages("imap", "related")).isEqualTo(1);
    assertThat(inlets.messages("imap", "unrelated")).isEqualTo(1);

    deliver("another bounce");
    read();
    assertThat(inlets.taker().messages).hasSize(3);
  }

  @Test
  void whatWasStoredBeforeTheProcessDiedCountsOnce() throws Exception {
    deliver("a bounce");
    prepare();
    inlets.taker().during =
        () -> {
          throw new IllegalStateException("killed");
        };
    assertThatThrownBy(this::readAgain).hasMessage("killed");
    assertThat(isSeen(0)).isFalse();
    assertThat(mark).as("not passed").contains(" 0/1x");

    inlets.taker().during = () -> {};
    readAgain();

    assertThat(inlets.taker().messages).hasSize(2);
    assertThat(inlets.taker().stored).hasSize(1);
    assertThat(isSeen(0)).isTrue();
  }

  @Test
  void whatComesTwiceCountsOnce() throws Exception {
    deliver("a bounce");
    deliver("a bounce");

    read();

    assertThat(inlets.taker().messages).hasSize(2);
    assertThat(inlets.taker().stored).hasSize(1);
  }

  @Test
  void readingGoesOnWhereTheDatabaseWentAway() throws Exception {
    deliver("bounce one");
    deliver("bounce two");
    prepare();
    inlets.taker().left = 1;
    assertThatThrownBy(this::readAgain).hasMessageContaining("away");
    assertThat(isSeen(0)).isTrue();
    assertThat(isSeen(1)).isFalse();

    inlets.taker().left = -1;
    readAgain();

    assertThat(inlets.taker().messages).hasSize(2);
    assertThat(isSeen(1)).isTrue();
  }

  @Test
  void aMessageThatFailsTimeAfterTimeIsPassedOver() throws Exception {
    deliver("a poisonous bounce");
    deliver("a bounce");
    prepare();
    inlets.taker().during =
        () -> {
          if (inlets.taker().messages.getLast().contains("poisonous")) {
            throw new IllegalStateException("cannot store this");
          }
        };

    for (int time = 1; time < 5; time++) {
      assertThatThrownBy(this::readAgain).hasMessage("cannot store this");
      assertThat(inlets.taker().messages).hasSize(time);
    }
    readAgain();
    readAgain();

    assertThat(inlets.taker().messages).hasSize(6).last().asString().contains("a bounce");
    assertThat(isSeen(0)).as("left as it is").isFalse();
    assertThat(isSeen(1)).isTrue();
    assertThat(inlets.messages("imap", "unreadable")).isEqualTo(1);
  }

  @Test
  void numbersThatBeginAnewAreReadAnew() throws Exception {
    deliver("a letter");
    read();
    mark = mark.replaceFirst("\\d+", "12345");

    readAgain();

    assertThat(inlets.taker().messages).hasSize(2);
  }

  @Test
  void aHugeMessageIsSkippedUnread() throws Exception {
    deliver("a bounce", "x".repeat(70).concat("\r\n").repeat(2_000));
    deliver("another bounce");

    read();

    assertThat(inlets.taker().messages).singleElement().asString().contains("another bounce");
    assertThat(isSeen(0)).isFalse();
    assertThat(inlets.messages("imap", "too_large")).isEqualTo(1);
  }

  @Test
  void whatIsOursCanBeDeleted() throws Exception {
    settings.put("imap.delete", "true");
    deliver("a bounce");
    deliver("a letter");
    deliver("another bounce");

    read();

    assertThat(inbox()).singleElement().matches(mail -> subject(mail).equals("a letter"));
    assertThat(inlets.taker().stored).hasSize(2);
  }

  @Test
  void whatIsOursCanBeMoved() throws Exception {
    settings.put("imap.move-to", "Done");
    deliver("a bounce");
    deliver("a letter");
    assertThatThrownBy(this::read)
        .isInstanceOf(MailboxException.class)
        .hasMessageContaining("no folder Done");
    assertThat(inlets.taker().messages).as("not before it is known where to").isEmpty();

    MailFolder done = SERVER.getManagers().getImapHostManager().createMailbox(user, "Done");
    read();

    assertThat(inbox()).singleElement().matches(mail -> subject(mail).equals("a letter"));
    assertThat(done.getMessages()).singleElement().matches(mail -> mail.isSet(Flags.Flag.SEEN));
  }

  @Test
  void whatOthersMarkedAsDeletedStaysAfterReading() throws Exception {
    deliver("someone's letter");
    inbox().getFirst().setFlag(Flags.Flag.DELETED, true);
    deliver("a bounce");

    read();
    assertThat(inbox()).hasSize(2);

    settings.put("imap.delete", "true");
    prepare();
    mark = "";
    readAgain();
    assertThat(inbox())
        .singleElement()
        .matches(mail -> subject(mail).equals("someone's letter"))
        .matches(mail -> mail.isSet(Flags.Flag.DELETED));
  }

  @Test
  void whatIsMarkedAsDeletedIsNotTaken() throws Exception {
    deliver("a bounce");
    inbox().getFirst().setFlag(Flags.Flag.DELETED, true);

    read();

    assertThat(inlets.taker().messages).isEmpty();
  }

  @Test
  void aWrongPasswordIsToldOfWithoutItself() {
    settings.put("imap.password", "another-secret");

    assertThatThrownBy(this::read)
        .isInstanceOf(MailboxException.class)
        .hasMessageContaining("does not let reports in")
        .hasMessageNotContaining("another-secret");
  }

  @Test
  void aServerThatIsNotThereIsToldOf() {
    settings.put("imap.port", "1");

    assertThatThrownBy(this::read)
        .isInstanceOf(MailboxException.class)
        .hasMessageContaining("127.0.0.1 port 1 is not reached");
  }

  @Test
  void nothingIsSaidWithoutTheSecurityThatWasAskedFor() throws Exception {
    deliver("a bounce");
    settings.put("imap.security", "starttls");
    assertThatThrownBy(this::read).isInstanceOf(MailboxException.class).hasMessageContaining("TLS");

    settings.put("imap.security", "tls");
    settings.put("imap.port", String.valueOf(SERVER.getImaps().getPort()));
    assertThatThrownBy(this::read)
        .as("nobody vouches for the server's certificate")
        .isInstanceOf(MailboxException.class);
    assertThat(inlets.taker().messages).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereIsToldOf() {
    settings.put("imap.folder", "Bounces");

    assertThatThrownBy(this::read)
        .isInstanceOf(MailboxException.class)
        .hasMessageContaining("there is no folder reports@127.0.0.1/Bounces");
  }

  @Test
  void aConnectionThatBreaksKeepsWhatWasPassed() throws Exception {
    deliver("a bounce");
    deliver("a letter");
    GreenMail fleeting = new GreenMail(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAP));
    fleeting.start();
    GreenMailUser other = fleeting.setUser("reports@example.org", "reports", "secret");
    other.deliver(message("a letter", "the text\r\n"));
    other.deliver(message("another letter", "the text\r\n"));
    settings.put("imap.port", String.valueOf(fleeting.getImap().getPort()));
    prepare();
    inlets.taker().during = fleeting::stop;

    assertThatThrownBy(this::readAgain).isInstanceOf(MailboxException.class);

    assertThat(inlets.taker().messages).hasSize(1);
    assertThat(mark).isNotEmpty();
  }

  @Test
  void settingsThatContradictStopTheStart() {
    settings.remove("imap.password");
    assertThatThrownBy(() -> ImapJob.checked(InletSettings.of(settings).imap()))
        .hasMessageContaining("a user and a password");

    settings.put("imap.password", "secret");
    settings.put("imap.delete", "true");
    settings.put("imap.move-to", "Done");
    assertThatThrownBy(() -> ImapJob.checked(InletSettings.of(settings).imap()))
        .hasMessageContaining("not both");
  }

  private void prepare() {
    inlets = Inlets.of(settings, Clock.systemUTC());
  }

  /** Reads as a process does that has just started, but for what was recorded. */
  private void read() throws MailboxException {
    if (inlets.taker().messages.isEmpty()) {
      prepare();
    }
    readAgain();
  }

  private void readAgain() throws MailboxException {
    new ImapMailbox(inlets.config().imap(), inlets.letters()).read(mark, passed -> mark = passed);
  }

  private void deliver(String subject) throws MessagingException {
    deliver(subject, "the text\r\n");
  }

  private void deliver(String subject, String text) throws MessagingException {
    user.deliver(message(subject, text));
  }

  private static MimeMessage message(String subject, String text) throws MessagingException {
    String message =
        "From: mailer-daemon@example.net\r\nTo: reports@example.org\r\nSubject: "
            + subject
            + "\r\nMessage-ID: <1@example.net>\r\n\r\n"
            + text;
    return new MimeMessage(
        null, new ByteArrayInputStream(message.getBytes(StandardCharsets.US_ASCII)));
  }

  private List<StoredMessage> inbox() throws FolderException {
    return new ArrayList<>(SERVER.getManagers().getImapHostManager().getInbox(user).getMessages());
  }

  private boolean isSeen(int index) throws FolderException {
    return inbox().get(index).isSet(Flags.Flag.SEEN);
  }

  private static String subject(StoredMessage mail) {
    try {
      return mail.getMimeMessage().getSubject();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
