package org.paperround.preflight.network;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.paperround.mail.smtp.ServerInspection;
import org.paperround.mail.smtp.ServerInspector;
import org.paperround.preflight.check.Addresses;
import org.paperround.preflight.check.Check;
import org.paperround.preflight.check.CheckId;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Trial;

/** Whether mails go to the mail server unread (RFC 3207, RFC 8314). */
@Singleton
class TlsCheck implements Check {

  private final ServerInspector server;

  TlsCheck(ServerInspector server) {
    this.server = server;
  }

  @Override
  public CheckId id() {
    return CheckId.TLS;
  }

  @Override
  public Finding run(Trial trial) {
    String name = trial.setup().mailHost() + ":" + trial.setup().mailPort();
    ServerInspection found = server.inspect();
    if (found.trouble().isPresent()) {
      return Finding.fail(
          id(),
          "The mail server " + name + " cannot be used: " + found.trouble().get() + ".",
          "Check QUARKUS_MAILER_HOST and QUARKUS_MAILER_PORT, and that no firewall is in between."
              + " Many hosting providers block port 25; port 587 is the one for sending.");
    }
    if (isInHouse(trial.setup().mailHost())) {
      return Finding.pass(
          id(),
          name
              + " is on this machine or in its network. Whether it encrypts on the way to receivers"
              + " cannot be seen from here.");
    }
    return found
        .tlsTrouble()
        .map(trouble -> broken(name, trouble, found))
        .orElseGet(() -> working(name, found));
  }

  private Finding broken(String name, String trouble, ServerInspection found) {
    return Finding.fail(
        id(),
        "An encrypted connection to "
            + name
            + " with a valid certificate is not possible ("
            + trouble
            + ")"
            + (found.encrypts() ? "." : ", and QUARKUS_MAILER_START_TLS is DISABLED."),
        "Use the name that the certificate is for in QUARKUS_MAILER_HOST, port 587 with"
            + " QUARKUS_MAILER_START_TLS=REQUIRED, or port 465 with QUARKUS_MAILER_TLS=true.");
  }

  private Finding working(String name, ServerInspection found) {
    if (!found.encrypts()) {
      return Finding.fail(
          id(),
          name + " offers encryption, but QUARKUS_MAILER_START_TLS is DISABLED.",
          "Set QUARKUS_MAILER_START_TLS=REQUIRED.");
    }
    if (found.trustsAnyone()) {
      return Finding.warn(
          id(),
          "Mails to "
              + name
              + " are encrypted, but its certificate is not checked, though it is good.",
          "Take QUARKUS_MAILER_TRUST_ALL out.");
    }
    if (!found.insists()) {
      return Finding.warn(
          id(),
          "Mails to " + name + " are encrypted, but would go in clear if it stopped offering that.",
          "Set QUARKUS_MAILER_START_TLS=REQUIRED.");
    }
    return Finding.pass(id(), "Mails to " + name + " are encrypted, and its certificate is valid.");
  }

  private static boolean isInHouse(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).noneMatch(Addresses::isPublic);
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
