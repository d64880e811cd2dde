package org.paperround.inlet.imap;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.paperround.inlet.InletConfig;
import org.paperround.inlet.MailboxException;

/** Connects to the server. */
final class ImapSession {

  private static final int TLS_PORT = 993;
  private static final int PORT = 143;
  private static final String PIECE = String.valueOf(64 * 1024);

  private final InletConfig.Imap config;

  ImapSession(InletConfig.Imap config) {
    this.config = config;
  }

  /** The folder and whose it is, for people and for telling one from another. */
  String box() {
    return user() + "@" + host() + "/" + config.folder();
  }

  IMAPStore connect() throws MailboxException {
    try {
      IMAPStore store = (IMAPStore) Session.getInstance(properties()).getStore(protocol());
      store.connect(host(), port(), user(), config.password().orElse(""));
      return store;
    } catch (AuthenticationFailedException e) {
      throw new MailboxException(host() + " does not let " + user() + " in: " + e.getMessage(), e);
    } catch (MessagingException e) {
      throw new MailboxException(
          host() + " port " + port() + " is not reached: " + e.getMessage(), e);
    }
  }

  private Properties properties() {
    String prefix = "mail." + protocol() + ".";
    Properties properties = new Properties();
    String millis = millis(config.timeout());
    properties.setProperty(prefix + "connectiontimeout", millis);
    properties.setProperty(prefix + "timeout", millis);
    properties.setProperty(prefix + "writetimeout", millis);
    properties.setProperty(prefix + "fetchsize", PIECE);
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    if (config.security() == InletConfig.Imap.Security.STARTTLS) {
      properties.setProperty(prefix + "starttls.enable", "true");
      properties.setProperty(prefix + "starttls.required", "true");
    }
    return properties;
  }

  private static String millis(Duration duration) {
    return String.valueOf(Math.clamp(duration.toMillis(), 1, Integer.MAX_VALUE));
  }

  private String protocol() {
    return config.security() == InletConfig.Imap.Security.TLS ? "imaps" : "imap";
  }

  private int port() {
    boolean tls = config.security() == InletConfig.Imap.Security.TLS;
    return config.port().orElse(tls ? TLS_PORT : PORT);
  }

  private String host() {
    return config.host().orElseThrow();
  }

  private String user() {
    return config.user().orElse("");
  }
}
