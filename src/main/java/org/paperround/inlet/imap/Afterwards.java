package org.paperround.inlet.imap;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.paperround.inlet.InletConfig;
import org.paperround.inlet.MailboxException;

/** What is done with a message once it is stored: marked as read, moved, or deleted. */
final class Afterwards {

  private final IMAPFolder folder;
  private final @Nullable Folder target;
  private final boolean delete;
  private final boolean expunge;

  private Afterwards(IMAPFolder folder, @Nullable Folder target, boolean delete, boolean expunge) {
    this.folder = folder;
    this.target = target;
    this.delete = delete;
    this.expunge = expunge;
  }

  /**
   * What the settings say.
   *
   * @throws MailboxException if the server cannot do it
   */
  static Afterwards in(IMAPFolder folder, InletConfig.Imap config)
      throws MailboxException, MessagingException {
    IMAPStore store = (IMAPStore) folder.getStore();
    Folder target = null;
    if (config.moveTo().isPresent()) {
      target = store.getFolder(config.moveTo().get());
      if (!store.hasCapability("MOVE")) {
        throw new MailboxException("the server cannot move messages (RFC 6851)");
      }
      if (!target.exists()) {
        throw new MailboxException("there is no folder " + target.getFullName() + " to move to");
      }
    }
    return new Afterwards(folder, target, config.delete(), store.hasCapability("UIDPLUS"));
  }

  /**
   * Does it. Without UIDPLUS (RFC 4315) a deletion is only marked: carrying it out would delete
   * what others have marked too.
   */
  void done(Message message) throws MessagingException {
    Message[] one = {message};
    if (target != null) {
      message.setFlag(Flags.Flag.SEEN, true);
      folder.moveMessages(one, target);
    } else if (delete) {
      message.setFlag(Flags.Flag.DELETED, true);
      if (expunge) {
        folder.expunge(one);
      }
    } else {
      message.setFlag(Flags.Flag.SEEN, true);
    }
  }
}
