package org.paperround.preflight.domain;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.paperround.preflight.check.Check;
import org.paperround.preflight.check.CheckId;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Trial;
import org.paperround.preflight.dns.Dns;

/** Whether the sender's domain has a DMARC policy (RFC 7489 section 6.3). */
@Singleton
class DmarcCheck implements Check {

  private static final Set<String> POLICIES = Set.of("none", "quarantine", "reject");

  private final Dns dns;

  DmarcCheck(Dns dns) {
    this.dns = dns;
  }

  @Override
  public CheckId id() {
    return CheckId.DMARC;
  }

  @Override
  public Finding run(Trial trial) {
    String domain = trial.setup().fromDomain();
    return switch (DmarcLookup.of(dns, domain)) {
      case DmarcLookup.One one -> read(one, domain);
      case DmarcLookup.Several(String name, List<String> texts) ->
          Finding.fail(
              id(),
              "There are "
                  + texts.size()
                  + " DMARC records at "
                  + name
                  + ". Only one is allowed, and receivers ignore them all.",
              "Delete all of them but one. They are:",
              texts.stream().map(text -> ZoneLine.txt(name, text)).toArray(String[]::new));
      case DmarcLookup.Missing() ->
          Finding.fail(
              id(),
              domain + " has no DMARC record.",
              "Add this record. It changes nothing for your mail; make it p=quarantine once you know"
                  + " that all your mail passes. Reports of receivers go to the address in rua=.",
              suggestion(domain));
      case DmarcLookup.Unknown(String name, String why) -> Finding.notAnswered(id(), name, why);
    };
  }

  private Finding read(DmarcLookup.One one, String domain) {
    String policy = one.tags().getOrDefault("p", "").toLowerCase(Locale.ROOT);
    if (!POLICIES.contains(policy)) {
      return Finding.fail(
          id(),
          "The DMARC record at " + one.name() + " does not say p=none, p=quarantine or p=reject.",
          "Replace it, for example by this one:",
          suggestion(domain));
    }
    return Finding.pass(id(), one.name() + " has the policy p=" + policy + ".");
  }

  private static String suggestion(String domain) {
    String organisation = OrganisationalDomain.of(domain);
    return ZoneLine.txt(
        "_dmarc." + organisation, "v=DMARC1; p=none; rua=mailto:postmaster@" + organisation);
  }
}
