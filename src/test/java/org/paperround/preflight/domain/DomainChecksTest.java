package org.paperround.preflight.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paperround.preflight.check.Status.FAIL;
import static org.paperround.preflight.check.Status.NOT_CHECKED;
import static org.paperround.preflight.check.Status.PASS;
import static org.paperround.preflight.check.Status.WARN;
import static org.paperround.preflight.dns.DnsType.A;
import static org.paperround.preflight.dns.DnsType.AAAA;
import static org.paperround.preflight.dns.DnsType.MX;
import static org.paperround.preflight.dns.DnsType.PTR;
import static org.paperround.preflight.dns.DnsType.TXT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.preflight.check.Check;
import org.paperround.preflight.check.DkimIdentity;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Setup;
import org.paperround.preflight.check.Status;
import org.paperround.preflight.check.Trials;
import org.paperround.preflight.dns.FakeDns;

class DomainChecksTest {

  private static final DkimIdentity KEY =
      new DkimIdentity("example.org", "s1", "v=DKIM1; k=rsa; p=AAAABBBB");
  private static final String DMARC = "_dmarc.example.org";
  private static final String REVERSE = "7.113.0.203.in-addr.arpa";

  private final FakeDns dns = new FakeDns();

  @Test
  void a_senders_domain_takes_mail_by_mx_or_address() {
    Check check = new FromDomainCheck(dns);
    Finding nothing = check.run(Trials.of(Trials.setup()));
    assertThat(nothing.status()).isEqualTo(FAIL);
    assertThat(nothing.records()).containsExactly("example.org. IN MX 10 mail.example.org.");
    dns.with("example.org", AAAA, "2001:db8::1");
    assertThat(run(check)).isEqualTo(PASS);
    dns.with("example.org", MX, "mx.example.org");
    assertThat(run(check)).isEqualTo(PASS);
    dns.with("example.org", MX, "");
    assertThat(run(check)).isEqualTo(FAIL);
    dns.silent("example.org", MX);
    assertThat(run(check)).isEqualTo(NOT_CHECKED);
  }

  @Test
  void bounces_need_a_server_with_an_address() {
    Check check = new BounceDomainCheck(dns);
    Setup setup = Trials.bouncingTo("bounce.example.org");
    assertThat(run(check)).isEqualTo(WARN);
    assertThat(run(check, setup)).isEqualTo(FAIL);
    dns.with("bounce.example.org", MX, "mx.example.org");
    assertThat(run(check, setup)).isEqualTo(FAIL);
    dns.with("mx.example.org", A, "203.0.113.9");
    assertThat(run(check, setup)).isEqualTo(PASS);
    dns.silent("mx.example.org", A);
    assertThat(run(check, setup)).isEqualTo(NOT_CHECKED);
    dns.with("bounce.example.org", MX, "");
    assertThat(run(check, setup)).isEqualTo(FAIL);
    dns.silent("bounce.example.org", MX);
    assertThat(run(check, setup)).isEqualTo(NOT_CHECKED);
  }

  @ParameterizedTest
  @CsvSource({
    "v=DKIM1; k=rsa; p=AAAABBBB, PASS",
    "p=AAAA BBBB, PASS",
    "v=DKIM1; p=AAAABBBB; t=s, PASS",
    "v=DKIM1; p=AAAABBBB; t=y, WARN",
    "v=DKIM1; p=AAAACCCC, FAIL",
    "v=DKIM1; k=ed25519; p=AAAABBBB, FAIL",
    "v=DKIM1; p=, FAIL",
    "v=DKIM1; k=rsa, FAIL",
    "v=DKIM2; p=AAAABBBB, FAIL",
    "something else, FAIL",
  })
  void a_key_must_be_published_as_it_is(String record, Status status) {
    dns.with("s1._domainkey.example.org", TXT, record);

    assertThat(run(new DkimRecordCheck(dns), Trials.signing(KEY))).isEqualTo(status);
  }

  @Test
  void a_key_that_is_missing_doubled_or_not_answered_for() {
    Check check = new DkimRecordCheck(dns);
    Setup setup = Trials.signing(KEY);
    assertThat(run(check)).isEqualTo(FAIL);
    Finding missing = check.run(Trials.of(setup));
    assertThat(missing.status()).isEqualTo(FAIL);
    assertThat(missing.records())
        .containsExactly("s1._domainkey.example.org. IN TXT \"v=DKIM1; k=rsa; p=AAAABBBB\"");
    dns.with("s1._domainkey.example.org", TXT, KEY.record(), KEY.record());
    assertThat(run(check, setup)).isEqualTo(FAIL);
    dns.silent("s1._domainkey.example.org", TXT);
    assertThat(run(check, setup)).isEqualTo(NOT_CHECKED);
  }

  @Test
  void of_several_keys_the_worst_counts() {
    DkimIdentity second = new DkimIdentity("example.org", "s2", "v=DKIM1; k=ed25519; p=CCCC");
    dns.with(KEY.name(), TXT, KEY.record()).silent(second.name(), TXT);
    Setup setup = Trials.signing(KEY, second);
    assertThat(run(new DkimRecordCheck(dns), setup)).isEqualTo(NOT_CHECKED);
    dns.with(second.name(), TXT, second.record());
    assertThat(run(new DkimRecordCheck(dns), setup)).isEqualTo(PASS);
  }

  @Test
  void a_long_record_is_cut_into_pieces_that_dns_takes() {
    assertThat(ZoneLine.txt("a.example.org", "x".repeat(300)))
        .isEqualTo("a.example.org. IN TXT \"" + "x".repeat(255) + "\" \"" + "x".repeat(45) + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "v=DMARC1; p=none, PASS",
    "v=DMARC1;p=REJECT;rua=mailto:a@example.org, PASS",
    "v=DMARC1; p=monitor, FAIL",
    "v=DMARC1, FAIL",
    "v=spf1 -all, FAIL",
  })
  void a_dmarc_record_needs_a_policy(String record, Status status) {
    dns.with(DMARC, TXT, record);

    assertThat(run(new DmarcCheck(dns))).isEqualTo(status);
  }

  @Test
  void a_dmarc_record_that_is_missing_doubled_or_not_answered_for() {
    Check check = new DmarcCheck(dns);
    assertThat(check.run(Trials.of(Trials.setup())).records())
        .containsExactly(
            "_dmarc.example.org. IN TXT \"v=DMARC1; p=none; rua=mailto:postmaster@example.org\"");
    dns.with(DMARC, TXT, "v=DMARC1; p=none", "v=DMARC1; p=reject");
    assertThat(run(check)).isEqualTo(FAIL);
    dns.silent(DMARC, TXT);
    assertThat(run(check)).isEqualTo(NOT_CHECKED);
  }

  @Test
  void the_record_of_the_registered_domain_holds_for_those_below_it() {
    dns.with("_dmarc.example.co.uk", TXT, "v=DMARC1; p=reject; adkim=s");

    assertThat(DmarcLookup.of(dns, "mail.example.co.uk"))
        .isInstanceOfSatisfying(
            DmarcLookup.One.class, one -> assertThat(one.strictDkim()).isTrue());
    assertThat(DmarcLookup.of(dns, "example.org")).isInstanceOf(DmarcLookup.Missing.class);
  }

  @ParameterizedTest
  @CsvSource({
    "mail.example.co.uk, example.co.uk",
    "example.org, example.org",
    "A.B.Example.ORG, example.org",
    "co.uk, co.uk",
    "localhost, localhost",
  })
  void the_registered_domain_is_found(String domain, String registered) {
    assertThat(OrganisationalDomain.of(domain)).isEqualTo(registered);
  }

  @ParameterizedTest
  @CsvSource({
    "example.org, '', r, r, PASS",
    "mail.example.org, bounce.example.com, r, r, PASS",
    "mail.example.org, bounce.example.com, s, r, FAIL",
    "example.com, '', r, r, WARN",
    "'', '', r, r, WARN",
    "'', bounce.example.org, r, r, WARN",
    "'', bounce.example.org, r, s, FAIL",
    "example.com, bounce.example.net, r, r, FAIL",
  })
  void signature_or_envelope_must_be_of_the_senders_domain(
      String signer, String bounce, String adkim, String aspf, Status status) {
    dns.with(DMARC, TXT, "v=DMARC1; p=none; adkim=" + adkim + "; aspf=" + aspf);
    String mail =
        signer.isEmpty()
            ? Trials.MAIL
            : "DKIM-Signature: v=1; d=" + signer + "; s=s1; h=from; b=x\n" + Trials.MAIL;
    Setup setup = bounce.isEmpty() ? Trials.setup() : Trials.bouncingTo(bounce);

    assertThat(new AlignmentCheck(dns).run(Trials.of(setup, mail)).status()).isEqualTo(status);
  }

  @Test
  void without_a_dmarc_record_the_milder_rule_is_taken_and_without_an_answer_none() {
    Check check = new AlignmentCheck(dns);
    assertThat(run(check)).isEqualTo(WARN);
    dns.silent(DMARC, TXT);
    assertThat(run(check)).isEqualTo(NOT_CHECKED);
  }

  @Test
  void the_name_of_an_address_must_lead_back() {
    Check check = new ReverseDnsCheck(dns, new SendingHosts(dns));
    Setup told = Trials.setup("203.0.113.7");
    Finding nameless = check.run(Trials.of(told));
    assertThat(nameless.status()).isEqualTo(FAIL);
    assertThat(nameless.records())
        .containsExactly(
            REVERSE + ". IN PTR smtp.example.org.", "smtp.example.org. IN A 203.0.113.7");
    dns.with(REVERSE, PTR, "other.example.org", "smtp.example.org");
    assertThat(run(check, told)).isEqualTo(FAIL);
    dns.with("smtp.example.org", A, "203.0.113.7");
    assertThat(run(check, told)).isEqualTo(PASS);
    assertThat(run(check)).isEqualTo(PASS);
    dns.with(REVERSE, PTR, "other.example.org");
    assertThat(run(check)).isEqualTo(WARN);
    dns.silent(REVERSE, PTR);
    assertThat(run(check, told)).isEqualTo(NOT_CHECKED);
    dns.silent("smtp.example.org", A);
    assertThat(run(check)).isEqualTo(NOT_CHECKED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "192.168.0.1", "100.64.0.1", "fd00::1", "::1"})
  void an_address_in_house_is_none_that_receivers_see(String address) {
    dns.with("smtp.example.org", address.contains(":") ? AAAA : A, address);

    assertThat(run(new ReverseDnsCheck(dns, new SendingHosts(dns)))).isEqualTo(NOT_CHECKED);
  }

  private static Status run(Check check) {
    return run(check, Trials.setup());
  }

  private static Status run(Check check, Setup setup) {
    return check.run(Trials.of(setup)).status();
  }
}
