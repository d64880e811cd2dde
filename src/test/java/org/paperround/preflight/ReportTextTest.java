package org.paperround.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperround.preflight.check.CheckId;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Trials;

class ReportTextTest {

  private static final List<Finding> FINDINGS =
      List.of(
          Finding.fail(
              CheckId.SPF,
              "example.org does not say who may send mail for it: there is no SPF record.",
              "Add this record:",
              "example.org. IN TXT \"v=spf1 mx ~all\""),
          Finding.pass(CheckId.DMARC, "_dmarc.example.org has the policy p=none."),
          Finding.notAnswered(CheckId.REVERSE_DNS, "the name of 203.0.113.7", "no answer"));

  @Test
  void what_is_wrong_comes_first_with_what_to_do() {
    assertThat(text(true, false, List.of()))
        .isEqualTo(
            """
            Preflight of mails from digest@example.org
              mail server     smtp.example.org:587
              public address  https://papers.example.org

            FAIL         SPF record (spf)
                         example.org does not say who may send mail for it: there is no SPF record.
                         Why it matters: SPF is the public list of the machines that may send mail for your
                         domain. Gmail, Yahoo and Outlook look there first; mail from a machine that is not on
                         it lands in spam or is refused.
                         What to do: Add this record:
                           example.org. IN TXT "v=spf1 mx ~all"

            NOT CHECKED  Reverse DNS (reverse-dns)
                         The DNS could not be asked for the name of 203.0.113.7: no answer.
                         Why it matters: Receivers look up the name of the machine that a mail comes from.
                         Machines without one, or whose name leads elsewhere, are taken for hijacked home
                         computers.
                         What to do: Try again in a few minutes. If it stays so, see that this machine can
                         reach a DNS server, or name one in PAPERROUND_PREFLIGHT_DNS_SERVER.

            ok           DMARC record (dmarc)
                         _dmarc.example.org has the policy p=none.
            2 of 3 checks hold mails back: spf,reverse-dns.
            No round begins until they are mended and this is run again, or accepted:
              ./paperround preflight --accept spf,reverse-dns --by YOUR-NAME
            """);
  }

  @Test
  void the_last_lines_say_where_it_stands() {
    assertThat(text(false, false, List.of())).contains("Here rounds begin all the same");
    assertThat(text(true, true, List.of())).contains("were cleared before", "spf,reverse-dns");
    List<Acceptance> both =
        List.of(
            new Acceptance("spf", "Ada", Trials.NOW),
            new Acceptance("reverse-dns", "Ada", Trials.NOW));
    assertThat(text(true, true, both)).contains("Accepted by Ada at 2026-11-24", "Mails may go.");
    assertThat(ReportText.of(new Report(Trials.setup(), true, false, null, List.of(), List.of())))
        .contains("has not run with these settings yet. Until it has, no round begins.");
  }

  private static String text(boolean required, boolean cleared, List<Acceptance> acceptances) {
    return ReportText.of(
        new Report(Trials.setup(), required, cleared, Trials.NOW, FINDINGS, acceptances));
  }
}
