package org.paperround.inlet.imap;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.paperround.inlet.InletConfig;
import org.paperround.inlet.Letters;
import org.paperround.inlet.Mailbox;
import org.paperround.inlet.MailboxException;

/**
 * A folder on a server. Each message is read once, without marking it; one that is stored is then
 * marked, moved or deleted, and one that is not for us stays as it is, unread.
 */
final class ImapMailbox implements Mailbox {

  static final String WAY = "imap";

  /** So that one execution ends, and its mark is kept, within minutes. */
  private static final int MOST_AT_ONCE = 2_000;

  private final InletConfig.Imap config;
  private final Letters letters;
  private final ImapSession session;

  ImapMailbox(InletConfig.Imap config, Letters letters) {
    this.config = config;
    this.letters = letters;
    this.session = new ImapSession(config);
  }

  @Override
  public void read(String mark, Consumer<String> passed) throws MailboxException {
    try (IMAPStore store = session.connect()) {
      IMAPFolder folder = opened(store);
      try {
        read(folder, UidMark.of(mark, session.box(), folder.getUIDValidity()), passed);
      } finally {
        close(folder);
      }
    } catch (MessagingException e) {
      throw new MailboxException(session.box() + ": " + e.getMessage(), e);
    }
  }

  private IMAPFolder opened(IMAPStore store) throws MailboxException, MessagingException {
    IMAPFolder folder = (IMAPFolder) store.getFolder(config.folder());
    if (!folder.exists()) {
      throw new MailboxException("there is no folder " + session.box());
    }
    folder.open(Folder.READ_WRITE);
    return folder;
  }

  /** Without expunging, which {@link Folder#close()} would do to what others have marked, too. */
  private static void close(IMAPFolder folder) throws MessagingException {
    if (folder.isOpen()) {
      folder.close(false);
    }
  }

  private void read(IMAPFolder folder, UidMark from, Consumer<String> passed)
      throws MailboxException, MessagingException {
    Afterwards afterwards = Afterwards.in(folder, config);
    Message[] messages = folder.getMessagesByUID(from.uid() + 1, UIDFolder.LASTUID);
    messages = Arrays.copyOf(messages, Math.min(messages.length, MOST_AT_ONCE));
    FetchProfile wanted = new FetchProfile();
    wanted.add(FetchProfile.Item.SIZE);
    wanted.add(FetchProfile.Item.FLAGS);
    wanted.add(UIDFolder.FetchProfileItem.UID);
    folder.fetch(messages, wanted);
    UidMark mark = from;
    for (Message message : messages) {
      long uid = folder.getUID(message);
      // A range that ends with the last one always holds that one, however old it is.
      if (uid > mark.uid()) {
        try {
          take(folder, (IMAPMessage) message, uid, afterwards);
        } catch (RuntimeException e) {
          mark = mark.failedAt(uid);
          passed.accept(mark.toString());
          if (!mark.failing().isHopeless()) {
            throw e;
          }
          letters.hopeless(WAY, mark.failing(), e);
        }
        mark = mark.at(uid);
        passed.accept(mark.toString());
      }
    }
  }

  private void take(IMAPFolder folder, IMAPMessage message, long uid, Afterwards afterwards)
      throws MessagingException {
    String name = "UID " + uid;
    try {
      if (message.isSet(Flags.Flag.DELETED)) {
        return;
      }
      message.setPeek(true);
      if (letters.take(WAY, name, message.getSize(), message::getMimeStream)) {
        afterwards.done(message);
      }
    } catch (MessageRemovedException e) {
      // Someone else was faster.
    } catch (IOException | MessagingException e) {
      if (!folder.isOpen()) {
        throw new MessagingException("the connection broke off: " + e.getMessage(), e);
      }
      letters.unreadable(WAY, name, e);
    }
  }
}
