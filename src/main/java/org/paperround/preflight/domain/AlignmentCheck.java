package org.paperround.preflight.domain;

import jakarta.inject.Singleton;
import java.util.List;
import org.paperround.preflight.check.Check;
import org.paperround.preflight.check.CheckId;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Setup;
import org.paperround.preflight.check.Trial;
import org.paperround.preflight.dns.Dns;
import org.paperround.preflight.message.DkimSignature;

/** Whether signature and envelope are of the sender's domain (RFC 7489 section 3.1). */
@Singleton
class AlignmentCheck implements Check {

  private final Dns dns;

  AlignmentCheck(Dns dns) {
    this.dns = dns;
  }

  @Override
  public CheckId id() {
    return CheckId.ALIGNMENT;
  }

  @Override
  public Finding run(Trial trial) {
    Setup setup = trial.setup();
    boolean strictDkim = false;
    boolean strictSpf = false;
    switch (DmarcLookup.of(dns, setup.fromDomain())) {
      case DmarcLookup.One one -> {
        strictDkim = one.strictDkim();
        strictSpf = one.strictSpf();
      }
      case DmarcLookup.Unknown(String name, String why) -> {
        return Finding.notAnswered(id(), name, why);
      }
      case DmarcLookup.Missing() -> {
        // then everybody goes by the milder rule
      }
      case DmarcLookup.Several several -> {
        // which counts as none
      }
    }
    List<String> signers =
        DkimSignature.of(trial.message()).stream().map(DkimSignature::domain).toList();
    boolean strict = strictDkim;
    boolean dkim =
        signers.stream()
            .anyMatch(signer -> OrganisationalDomain.aligned(signer, setup.fromDomain(), strict));
    boolean spf =
        OrganisationalDomain.aligned(setup.envelopeDomain(), setup.fromDomain(), strictSpf);
    return judged(setup, signers, dkim, spf);
  }

  private Finding judged(Setup setup, List<String> signers, boolean dkim, boolean spf) {
    String from = setup.fromDomain();
    if (dkim && spf) {
      return Finding.pass(id(), "Signature and envelope are both of " + from + ".");
    }
    if (dkim) {
      return Finding.pass(
          id(),
          "The signature is of "
              + from
              + ". The envelope is of "
              + setup.envelopeDomain()
              + ", so SPF does not count for DMARC; one of the two is enough.");
    }
    String signature =
        signers.isEmpty()
            ? "There is no signature"
            : "The signature is of " + String.join(", ", signers) + ", not of " + from;
    if (spf) {
      return Finding.warn(
          id(),
          signature + ", so DMARC hangs on SPF alone, which breaks whenever a mail is forwarded.",
          "Sign with a key of " + from + ".");
    }
    return Finding.fail(
        id(),
        signature
            + ", and the envelope is of "
            + setup.envelopeDomain()
            + ": nothing shows that the mail is from "
            + from
            + ".",
        "Sign with a key of "
            + from
            + ", or set PAPERROUND_MAIL_BOUNCE_DOMAIN to a domain below "
            + OrganisationalDomain.of(from)
            + ".");
  }
}
