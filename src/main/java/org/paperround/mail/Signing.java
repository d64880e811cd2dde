package org.paperround.mail;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.paperround.mail.dkim.CryptoProvider;
import org.paperround.mail.dkim.DkimConfig;
import org.paperround.mail.dkim.DkimException;
import org.paperround.mail.dkim.DkimKeys;
import org.paperround.mail.dkim.DkimSigner;
import org.paperround.platform.SiteConfig;

/** The signer of all our mails, made when the service starts or with the first mail. */
@Singleton
public class Signing {

  private static final int BEFORE_ANY_MAIL = 2;

  private final Sender sender;
  private final DkimConfig config;
  private final SiteConfig site;
  private @Nullable DkimSigner signer;

  Signing(Sender sender, DkimConfig config, SiteConfig site) {
    this.sender = sender;
    this.config = config;
    this.site = site;
  }

  /** The keys of a configuration, for those who have no container. */
  public static DkimKeys keys(MailConfig mail, DkimConfig dkim, SiteConfig site) {
    return new DkimKeys(dkim, site.dataDir(), new Sender(mail).domain());
  }

  /** A service that cannot sign must not start; commands that send no mail need no keys. */
  void check(@Observes @Priority(BEFORE_ANY_MAIL) StartupEvent event, Config settings) {
    if (settings.getOptionalValue("quarkus.http.host-enabled", Boolean.class).orElse(true)) {
      try {
        signer();
      } catch (DkimException e) {
        throw new ConfigurationException("Mails cannot be signed: " + e.getMessage(), e);
      }
    }
  }

  /**
   * The signer; without keys where mails are not signed.
   *
   * @throws DkimException if a key cannot be used
   */
  public synchronized DkimSigner signer() {
    if (signer == null) {
      signer =
          config.enabled()
              ? new DkimKeys(config, site.dataDir(), sender.domain())
                  .signer(CryptoProvider.fastest())
              : DkimSigner.none();
    }
    return signer;
  }
}
