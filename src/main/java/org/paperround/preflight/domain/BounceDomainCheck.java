package org.paperround.preflight.domain;

import jakarta.inject.Singleton;
import java.util.List;
import org.paperround.preflight.check.Check;
import org.paperround.preflight.check.CheckId;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Trial;
import org.paperround.preflight.dns.Dns;
import org.paperround.preflight.dns.DnsAnswer.Found;
import org.paperround.preflight.dns.DnsAnswer.Nothing;
import org.paperround.preflight.dns.DnsAnswer.Unanswered;
import org.paperround.preflight.dns.DnsType;

/** Whether somebody takes what comes back. */
@Singleton
class BounceDomainCheck implements Check {

  private final Dns dns;

  BounceDomainCheck(Dns dns) {
    this.dns = dns;
  }

  @Override
  public CheckId id() {
    return CheckId.BOUNCE_DOMAIN;
  }

  @Override
  public Finding run(Trial trial) {
    if (trial.setup().bounceDomain().isEmpty()) {
      return Finding.warn(
          id(),
          "Bounces go to the sender's own address, because no domain is set for them.",
          "Set PAPERROUND_MAIL_BOUNCE_DOMAIN to a domain of yours, such as bounce."
              + trial.setup().fromDomain()
              + ", whose mail is handed to Paper Round.");
    }
    String domain = trial.setup().bounceDomain().get();
    return switch (dns.ask(domain, DnsType.MX)) {
      case Found(List<String> hosts) -> server(domain, hosts.getFirst());
      case Nothing() ->
          Finding.fail(
              id(),
              "Nobody takes mail for " + domain + ": it has no MX record.",
              "Add an MX record with the name of the mail server that takes your bounces.",
              ZoneLine.mx(domain, "mail." + trial.setup().fromDomain()));
      case Unanswered(String why) -> Finding.notAnswered(id(), "the MX record of " + domain, why);
    };
  }

  private Finding server(String domain, String host) {
    if (host.isEmpty()) {
      return Finding.fail(
          id(),
          domain + " says in the DNS that it takes no mail at all (a “null MX”).",
          "Put the name of the mail server that takes your bounces in its place.",
          ZoneLine.mx(domain, "mail." + domain));
    }
    return switch (dns.addresses(host)) {
      case Found found -> Finding.pass(id(), "Bounces to " + domain + " go to " + host + ".");
      case Nothing() ->
          Finding.fail(
              id(),
              "Bounces to " + domain + " go to " + host + ", which has no address in the DNS.",
              "Correct the MX record of " + domain + ", or give " + host + " an address.");
      case Unanswered(String why) -> Finding.notAnswered(id(), "the address of " + host, why);
    };
  }
}
