package org.paperround.preflight.domain;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paperround.preflight.check.Check;
import org.paperround.preflight.check.CheckId;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Setup;
import org.paperround.preflight.check.Trial;
import org.paperround.preflight.dns.Dns;
import org.paperround.preflight.dns.DnsAnswer.Found;
import org.paperround.preflight.dns.DnsAnswer.Nothing;
import org.paperround.preflight.dns.DnsAnswer.Unanswered;
import org.paperround.preflight.dns.DnsType;
import org.paperround.preflight.domain.SendingHosts.Known;
import org.paperround.preflight.domain.SpfEvaluation.Result;

/** Whether the domain of the envelope lets our mail server send (RFC 7208). */
@Singleton
class SpfCheck implements Check {

  /** Nobody's (RFC 5737): what the record says of it, it says of strangers. */
  private static final InetAddress STRANGER = InetAddress.ofLiteral("192.0.2.1");

  private final Dns dns;
  private final SendingHosts hosts;

  SpfCheck(Dns dns, SendingHosts hosts) {
    this.dns = dns;
    this.hosts = hosts;
  }

  @Override
  public CheckId id() {
    return CheckId.SPF;
  }

  @Override
  public Finding run(Trial trial) {
    Setup setup = trial.setup();
    String domain = setup.envelopeDomain();
    return switch (dns.ask(domain, DnsType.TXT)) {
      case Found(List<String> texts) ->
          published(setup, texts.stream().filter(SpfCheck::isSpf).toList());
      case Nothing() -> published(setup, List.of());
      case Unanswered(String why) -> Finding.notAnswered(id(), "the SPF record of " + domain, why);
    };
  }

  private static boolean isSpf(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.equals("v=spf1") || lower.startsWith("v=spf1 ");
  }

  private Finding published(Setup setup, List<String> records) {
    String domain = setup.envelopeDomain();
    Known known = hosts.of(setup);
    SpfText text = new SpfText(setup, known);
    if (records.isEmpty()) {
      return Finding.fail(
          id(),
          domain + " does not say who may send mail for it: there is no SPF record.",
          "Add this record; if others send mail for " + domain + " too, name them in it as well.",
          text.fresh());
    }
    if (records.size() > 1) {
      return Finding.fail(
          id(),
          domain
              + " has "
              + records.size()
              + " SPF records. Only one is allowed, and receivers"
              + " ignore them all.",
          "Join them into one record that begins with v=spf1, and delete the others. They are:",
          records.stream().map(record -> ZoneLine.txt(domain, record)).toArray(String[]::new));
    }
    return one(domain, records.getFirst(), known, text);
  }

  private Finding one(String domain, String record, Known known, SpfText text) {
    SpfEvaluation evaluation = new SpfEvaluation(dns);
    Result stranger = evaluation.check(STRANGER, domain);
    Optional<Finding> broken = broken(stranger, domain, record);
    if (broken.isPresent()) {
      return broken.get();
    }
    if (stranger == Result.PASS) {
      return Finding.fail(
          id(),
          "The SPF record of "
              + domain
              + " lets every machine in the world send mail in your name.",
          "End it with ~all instead.",
          text.closed(record));
    }
    return switch (known) {
      case Known.Told(List<InetAddress> addresses) ->
          judged(domain, record, addresses, true, evaluation, text);
      case Known.Assumed(List<InetAddress> addresses) ->
          judged(domain, record, addresses, false, evaluation, text);
      case Known.Unknown() ->
          Finding.notChecked(
              id(),
              "The SPF record of "
                  + domain
                  + " is well formed, but it is not known from which"
                  + " address your mails reach receivers.",
              SendingHosts.SAY_WHICH);
      case Known.Unanswered(String why) ->
          Finding.notAnswered(id(), "the address of the mail server", why);
    };
  }

  private Optional<Finding> broken(Result result, String domain, String record) {
    return switch (result) {
      case PERMERROR ->
          Optional.of(
              Finding.fail(
                  id(),
                  "Receivers cannot use the SPF record of "
                      + domain
                      + ": it has a mistake, or more"
                      + " than 10 look-ups are needed for it (each include, a, mx, ptr, exists and"
                      + " redirect is one, those within an include too). Now it is:",
                  "Correct what is misspelt; take out includes of services you no longer use, or"
                      + " put ip4: and ip6: in their place.",
                  ZoneLine.txt(domain, record)));
      case TEMPERROR ->
          Optional.of(
              Finding.notAnswered(
                  id(), "what the SPF record of " + domain + " refers to", "no answer"));
      case NONE, NEUTRAL, PASS, FAIL, SOFTFAIL -> Optional.empty();
    };
  }

  private Finding judged(
      String domain,
      String record,
      List<InetAddress> addresses,
      boolean told,
      SpfEvaluation evaluation,
      SpfText text) {
    for (InetAddress address : addresses) {
      Result result = evaluation.check(address, domain);
      Optional<Finding> broken = broken(result, domain, record);
      if (broken.isPresent()) {
        return broken.get();
      }
      if (result != Result.PASS) {
        return told
            ? refused(domain, record, address, text)
            : doubtful(domain, record, address, text);
      }
    }
    return Finding.pass(
        id(),
        domain
            + " lets "
            + addresses.getFirst().getHostAddress()
            + " send its mail"
            + (told ? "." : " (the mail server's own address)."));
  }

  private Finding refused(String domain, String record, InetAddress address, SpfText text) {
    return Finding.fail(
        id(),
        "The SPF record of "
            + domain
            + " does not let "
            + address.getHostAddress()
            + " send, from where your mails come.",
        "Replace the record by this one:",
        text.with(record, address));
  }

  private Finding doubtful(String domain, String record, InetAddress address, SpfText text) {
    return Finding.warn(
        id(),
        "The SPF record of "
            + domain
            + " does not let your mail server's own address, "
            + address.getHostAddress()
            + ", send. If your mail server is a relay that sends from"
            + " other addresses, this may be right.",
        "Use the include that the relay's operator names, or replace the record by this one. "
            + SendingHosts.SAY_WHICH,
        text.with(record, address));
  }
}
