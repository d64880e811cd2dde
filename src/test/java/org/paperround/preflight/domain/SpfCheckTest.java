package org.paperround.preflight.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paperround.preflight.check.Status.FAIL;
import static org.paperround.preflight.check.Status.NOT_CHECKED;
import static org.paperround.preflight.check.Status.PASS;
import static org.paperround.preflight.check.Status.WARN;
import static org.paperround.preflight.dns.DnsType.A;
import static org.paperround.preflight.dns.DnsType.MX;
import static org.paperround.preflight.dns.DnsType.TXT;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Setup;
import org.paperround.preflight.check.Status;
import org.paperround.preflight.check.Trials;
import org.paperround.preflight.dns.FakeDns;

class SpfCheckTest {

  private static final String OURS = "203.0.113.7";

  private final FakeDns dns =
      new FakeDns()
          .with("smtp.example.org", A, OURS)
          .with("example.org", MX, "mx.example.org")
          .with("mx.example.org", A, "203.0.113.9")
          .with("mx.example.net", MX, "one.example.net", "smtp.example.org")
          .with("relay.example.net", TXT, "v=spf1 ip4:203.0.113.0/28 -all");

  @ParameterizedTest
  @CsvSource({
    "v=spf1 ip4:203.0.113.7 -all, PASS",
    "V=SPF1 a:smtp.example.org ~all, PASS",
    "v=spf1 ip4:203.0.113.0/24 ?all, PASS",
    "v=spf1 include:relay.example.net -all, PASS",
    "v=spf1 redirect=relay.example.net, PASS",
    "v=spf1 exists:%{i}.nowhere.example a:smtp.example.org -all, PASS",
    "v=spf1 mx a:smtp.example.org -all, PASS",
    "v=spf1 mx:mx.example.net -all, PASS",
    "v=spf1 mx -all, FAIL",
    "v=spf1 -all, FAIL",
    "v=spf1 ~all, FAIL",
    "v=spf1, FAIL",
    "v=spf1 +all, FAIL",
    "v=spf1 all, FAIL",
    "v=spf1 ipv4:203.0.113.7 -all, FAIL",
    "v=spf1 ip4:203.0.113.777 -all, FAIL",
    "v=spf1 include:missing.example.net -all, FAIL",
    "v=spf1 include:silent.example.net -all, NOT_CHECKED",
  })
  void a_record_is_judged_as_a_receiver_judges_it(String record, Status status) {
    dns.with("example.org", TXT, "some-verification=1", record).silent("silent.example.net", TXT);

    assertThat(check(Trials.setup(OURS)).status()).isEqualTo(status);
  }

  @Test
  void without_a_record_the_one_to_add_is_given() {
    assertThat(check(Trials.setup(OURS)).records())
        .containsExactly("example.org. IN TXT \"v=spf1 ip4:203.0.113.7 ~all\"");
    assertThat(check(Trials.setup()).records())
        .containsExactly("example.org. IN TXT \"v=spf1 a:smtp.example.org ~all\"");
    assertThat(check(Trials.setup("2001:db8::7")).records().getFirst()).contains("ip6:2001:db8");
  }

  @Test
  void a_record_that_leaves_our_address_out_is_given_with_it() {
    dns.with("example.org", TXT, "v=spf1 mx -all");

    assertThat(check(Trials.setup(OURS)).records())
        .containsExactly("example.org. IN TXT \"v=spf1 ip4:203.0.113.7 mx -all\"");
  }

  @Test
  void a_record_open_to_everyone_is_given_closed() {
    dns.with("example.org", TXT, "v=spf1 mx +all");

    assertThat(check(Trials.setup(OURS)).records())
        .containsExactly("example.org. IN TXT \"v=spf1 mx ~all\"");
  }

  @Test
  void two_records_are_none() {
    dns.with("example.org", TXT, "v=spf1 ip4:203.0.113.7 -all", "v=spf1 -all");

    Finding finding = check(Trials.setup(OURS));
    assertThat(finding.status()).isEqualTo(FAIL);
    assertThat(finding.what()).contains("2 SPF records");
  }

  @Test
  void more_than_ten_look_ups_are_too_many() {
    StringBuilder record = new StringBuilder("v=spf1");
    IntStream.rangeClosed(1, 11)
        .forEach(
            n -> {
              dns.with(
                  "s%d.example.net".formatted(n),
                  TXT,
                  "v=spf1 ip4:198.51.100.%d -all".formatted(n));
              record.append(" include:s%d.example.net".formatted(n));
            });
    dns.with("example.org", TXT, record + " ip4:203.0.113.7 -all");

    Finding finding = check(Trials.setup(OURS));
    assertThat(finding.status()).isEqualTo(FAIL);
    assertThat(finding.what()).contains("more than 10 look-ups");
  }

  @Test
  void an_address_that_is_only_assumed_is_no_reason_to_fail() {
    dns.with("example.org", TXT, "v=spf1 include:relay.example.net -all")
        .with("smtp.example.org", A, "203.0.113.200");

    assertThat(check(Trials.setup()).status()).isEqualTo(WARN);
    assertThat(check(Trials.setup("203.0.113.200")).status()).isEqualTo(FAIL);
    assertThat(check(Trials.setup("203.0.113.2")).status()).isEqualTo(PASS);
  }

  @Test
  void where_the_mail_server_is_in_house_its_address_must_be_told() {
    dns.with("example.org", TXT, "v=spf1 mx -all").with("smtp.example.org", A, "10.0.0.7");

    Finding finding = check(Trials.setup());
    assertThat(finding.status()).isEqualTo(NOT_CHECKED);
    assertThat(finding.remedy()).contains("PAPERROUND_PREFLIGHT_SENDING_ADDRESSES");
  }

  @Test
  void silence_is_not_a_missing_record() {
    dns.silent("example.org", TXT);
    assertThat(check(Trials.setup(OURS)).status()).isEqualTo(NOT_CHECKED);

    dns.with("example.org", TXT, "v=spf1 mx -all").silent("smtp.example.org", A);
    assertThat(check(Trials.setup()).status()).isEqualTo(NOT_CHECKED);
  }

  @Test
  void the_domain_of_the_envelope_is_asked() {
    dns.with("example.org", TXT, "v=spf1 ip4:203.0.113.7 -all");

    assertThat(check(Trials.bouncingTo("bounce.example.org")).records().getFirst())
        .startsWith("bounce.example.org. IN TXT ");
  }

  private Finding check(Setup setup) {
    return new SpfCheck(dns, new SendingHosts(dns)).run(Trials.of(setup));
  }
}
