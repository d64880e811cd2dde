package org.paperround.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperround.platform.KeyedHash;

class ReturnPathsTest {

  private static final String DELIVERY = "0123456789abcdef0123";

  private final ReturnPaths paths = paths("bounces.example.org", 1);

  @Test
  void a_return_path_names_its_delivery() {
    assertThat(paths.of(DELIVERY))
        .startsWith("b+" + DELIVERY + ".")
        .endsWith("@bounces.example.org");
    assertThat(paths.of(DELIVERY).indexOf('@')).isLessThanOrEqualTo(64);
    assertThat(paths.delivery(paths.of(DELIVERY))).contains(DELIVERY);
    assertThat(paths.delivery(paths.of(DELIVERY).toUpperCase(Locale.ROOT))).contains(DELIVERY);
  }

  @Test
  void one_that_was_not_made_here_names_none() {
    String good = paths.of(DELIVERY);
    char last = good.charAt(good.indexOf('@') - 1);
    String changed = good.replace(last + "@", (last == '0' ? '1' : '0') + "@");

    assertThat(paths.delivery(changed)).isEmpty();
    assertThat(paths.delivery(good.replace("b+0", "b+1"))).isEmpty();
    assertThat(paths.delivery(good.replace("example.org", "example.com"))).isEmpty();
    assertThat(paths("bounces.example.org", 2).delivery(good)).isEmpty();
    assertThat(paths.delivery("")).isEmpty();
    assertThat(paths.delivery("@bounces.example.org")).isEmpty();
  }

  @Test
  void without_a_domain_failures_go_to_the_sender() {
    ReturnPaths none = new ReturnPaths(Optional.empty(), sender(), new KeyedHash(new byte[] {1}));

    assertThat(none.of(DELIVERY)).isEqualTo("digest@example.org");
    assertThat(none.delivery(paths.of(DELIVERY))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "localhost", "a b.org", "b@example.org", "example.org>", "example..org"})
  void what_is_no_domain_stops_the_start(String domain) {
    assertThatThrownBy(() -> paths(domain, 1)).hasMessageContaining("bounce-domain");
  }

  private static ReturnPaths paths(String domain, int key) {
    return new ReturnPaths(Optional.of(domain), sender(), new KeyedHash(new byte[] {(byte) key}));
  }

  private static Sender sender() {
    return new Sender(Settings.from("digest@example.org"));
  }
}
