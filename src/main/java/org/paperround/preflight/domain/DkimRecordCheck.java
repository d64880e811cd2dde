package org.paperround.preflight.domain;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paperround.preflight.check.Check;
import org.paperround.preflight.check.CheckId;
import org.paperround.preflight.check.DkimIdentity;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Status;
import org.paperround.preflight.check.Trial;
import org.paperround.preflight.dns.Dns;
import org.paperround.preflight.dns.DnsAnswer.Found;
import org.paperround.preflight.dns.DnsAnswer.Nothing;
import org.paperround.preflight.dns.DnsAnswer.Unanswered;
import org.paperround.preflight.dns.DnsType;

/** Whether the keys that we sign with are published, and these keys (RFC 6376 section 3.6). */
@Singleton
class DkimRecordCheck implements Check {

  private final Dns dns;

  DkimRecordCheck(Dns dns) {
    this.dns = dns;
  }

  @Override
  public CheckId id() {
    return CheckId.DKIM_RECORD;
  }

  @Override
  public Finding run(Trial trial) {
    List<DkimIdentity> keys = trial.setup().dkim();
    if (keys.isEmpty()) {
      return Finding.fail(
          id(),
          "No DKIM key is set up, so mails leave Paper Round unsigned.",
          "Set up a key as docs/deliverability.md says, and publish the record that is printed then."
              + " If your mail server signs every mail with a key of your domain, this may be"
              + " accepted.");
    }
    List<Finding> findings = keys.stream().map(this::published).toList();
    return findings.stream()
        .filter(finding -> finding.status() != Status.PASS)
        .min((one, other) -> one.status().compareTo(other.status()))
        .orElse(findings.getFirst());
  }

  private Finding published(DkimIdentity key) {
    return switch (dns.ask(key.name(), DnsType.TXT)) {
      case Found(List<String> texts) when texts.size() > 1 ->
          Finding.fail(
              id(),
              "There are "
                  + texts.size()
                  + " records at "
                  + key.name()
                  + ", where only one is allowed.",
              "Delete all of them but this one:",
              line(key));
      case Found(List<String> texts) -> compared(key, texts.getFirst());
      case Nothing() ->
          Finding.fail(
              id(),
              "The public key “" + key.selector() + "” of " + key.domain() + " is not in the DNS.",
              "Add this record:",
              line(key));
      case Unanswered(String why) -> Finding.notAnswered(id(), key.name(), why);
    };
  }

  private Finding compared(DkimIdentity key, String published) {
    Map<String, String> ours = Tags.of(key.record());
    Map<String, String> theirs = Tags.of(published);
    Optional<String> trouble = trouble(ours, theirs);
    if (trouble.isPresent()) {
      return Finding.fail(
          id(),
          "The record at " + key.name() + " " + trouble.get(),
          "Replace it by this one:",
          line(key));
    }
    if (theirs.getOrDefault("t", "").contains("y")) {
      return Finding.warn(
          id(),
          "The record at "
              + key.name()
              + " says t=y, that you are only testing: some receivers"
              + " then ignore signatures.",
          "Replace it by this one:",
          line(key));
    }
    return Finding.pass(
        id(), "The key at " + key.name() + " is the one that mails are signed with.");
  }

  private static Optional<String> trouble(Map<String, String> ours, Map<String, String> theirs) {
    String version = theirs.get("v");
    if (version != null && !version.equals("DKIM1")) {
      return Optional.of("is no DKIM record: it begins with v=" + version + ".");
    }
    String key = theirs.get("p");
    if (key == null) {
      return Optional.of("has no key in it (p=…).");
    }
    if (key.isBlank()) {
      return Optional.of("says that the key was withdrawn (p= is empty).");
    }
    boolean sameKind = theirs.getOrDefault("k", "rsa").equals(ours.getOrDefault("k", "rsa"));
    return sameKind && bare(key).equals(bare(ours.getOrDefault("p", "")))
        ? Optional.empty()
        : Optional.of("has another key than the one that mails are signed with.");
  }

  private static String bare(String key) {
    return key.replaceAll("\\s", "");
  }

  private static String line(DkimIdentity key) {
    return ZoneLine.txt(key.name(), key.record());
  }
}
