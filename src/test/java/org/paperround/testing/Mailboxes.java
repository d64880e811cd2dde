package org.paperround.testing;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.awaitility.Awaitility;

/** The mailboxes of the test's mail server, read by IMAP as a mail program would. */
public final class Mailboxes {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final GreenMail server;

  Mailboxes(GreenMail server) {
    this.server = server;
  }

  /** Waits until an address has so many mails in all, and gives them, the oldest first. */
  public List<MimeMessage> await(String address, int count) {
    Awaitility.await().atMost(PATIENCE).until(() -> read(address).size() >= count);
    return read(address);
  }

  /** The mails of an address so far, the oldest first. */
  public List<MimeMessage> read(String address) {
    if (server.getUserManager().getUserByEmail(address) == null) {
      return List.of();
    }
    Session session = Session.getInstance(new Properties());
    try (Store store = session.getStore("imap")) {
      store.connect("127.0.0.1", server.getImap().getPort(), address, address);
      Folder inbox = store.getFolder("INBOX");
      inbox.open(Folder.READ_ONLY);
      List<MimeMessage> mails = new ArrayList<>();
      for (Message mail : inbox.getMessages()) {
        mails.add(copy(session, mail));
      }
      return mails;
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The mail as it came over the wire; it stays readable when the folder is closed. */
  private static MimeMessage copy(Session session, Message mail) throws MessagingException {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      mail.writeTo(bytes);
      return new MimeMessage(session, new ByteArrayInputStream(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
