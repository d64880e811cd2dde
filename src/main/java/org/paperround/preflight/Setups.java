package org.paperround.preflight;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.paperround.mail.MailConfig;
import org.paperround.mail.Sender;
import org.paperround.mail.smtp.ServerInspector;
import org.paperround.platform.Site;
import org.paperround.preflight.check.Addresses;
import org.paperround.preflight.check.PreflightConfig;
import org.paperround.preflight.check.Setup;

/** Puts together the settings that the trust of receivers hangs on. */
@Singleton
class Setups {

  private final Sender sender;
  private final MailConfig mail;
  private final ServerInspector server;
  private final Site site;
  private final DkimIdentities dkim;
  private final List<InetAddress> sendingAddresses;

  /**
   * Reads the settings.
   *
   * @throws IllegalStateException if an address to send from is none
   */
  Setups(
      Sender sender,
      MailConfig mail,
      ServerInspector server,
      Site site,
      DkimIdentities dkim,
      PreflightConfig config) {
    this.sender = sender;
    this.mail = mail;
    this.server = server;
    this.site = site;
    this.dkim = dkim;
    this.sendingAddresses =
        config.sendingAddresses().orElse(List.of()).stream().map(Setups::address).toList();
  }

  private static InetAddress address(String text) {
    return Addresses.read(text)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "paperround.preflight.sending-addresses must be IP addresses separated by"
                        + " commas, not "
                        + text));
  }

  /** As they are now. */
  Setup current() {
    return new Setup(
        sender.address(),
        mail.bounceDomain(),
        server.host(),
        server.port(),
        sendingAddresses,
        URI.create(site.url()),
        dkim.all(),
        sender.postalAddress());
  }
}
