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

/** Whether the sender's domain could take mail (RFC 5321 section 5.1). */
@Singleton
class FromDomainCheck implements Check {

  private final Dns dns;

  FromDomainCheck(Dns dns) {
    this.dns = dns;
  }

  @Override
  public CheckId id() {
    return CheckId.FROM_DOMAIN;
  }

  @Override
  public Finding run(Trial trial) {
    String domain = trial.setup().fromDomain();
    return switch (dns.ask(domain, DnsType.MX)) {
      case Found(List<String> hosts) when hosts.equals(List.of("")) ->
          Finding.fail(
              id(),
              domain + " says in the DNS that it takes no mail at all (a “null MX”).",
              "Put the name of your incoming mail server in place of that MX record.",
              ZoneLine.mx(domain, "mail." + domain));
      case Found(List<String> hosts) ->
          Finding.pass(id(), domain + " takes mail at " + hosts.getFirst() + ".");
      case Nothing() -> withoutMx(domain);
      case Unanswered(String why) -> Finding.notAnswered(id(), "the MX record of " + domain, why);
    };
  }

  private Finding withoutMx(String domain) {
    return switch (dns.addresses(domain)) {
      case Found found -> Finding.pass(id(), domain + " takes mail at its own address.");
      case Nothing() ->
          Finding.fail(
              id(),
              domain + " has no mail server: there is neither an MX record nor an address.",
              "If the sender's domain is misspelt, correct PAPERROUND_MAIL_FROM; else add an MX"
                  + " record with the name of the server that takes your mail.",
              ZoneLine.mx(domain, "mail." + domain));
      case Unanswered(String why) -> Finding.notAnswered(id(), "the address of " + domain, why);
    };
  }
}
