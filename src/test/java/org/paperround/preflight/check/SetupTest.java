package org.paperround.preflight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SetupTest {

  @Test
  void a_preflight_counts_for_the_settings_it_was_made_with() {
    DkimIdentity key = new DkimIdentity("example.org", "s1", "p=AAAA");
    DkimIdentity other = new DkimIdentity("example.org", "s1", "p=BBBB");

    assertThat(
            Stream.of(
                    Trials.setup(),
                    Trials.setup("203.0.113.7"),
                    Trials.bouncingTo("bounce.example.org"),
                    Trials.signing(key),
                    Trials.signing(other),
                    Trials.at("https://other.example.org"))
                .map(Setup::fingerprint))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.matches("[0-9a-f]{64}"));
    assertThat(Trials.setup().fingerprint()).isEqualTo(Trials.setup().fingerprint());
  }

  @Test
  void checks_are_named_by_their_ids() {
    assertThat(CheckId.of("dkim-record")).contains(CheckId.DKIM_RECORD);
    assertThat(CheckId.of("nothing")).isEmpty();
  }
}
