package org.paperround.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OriginLimitTest {

  private final OriginLimit limit = new OriginLimit(2, Duration.ofDays(1));

  @Test
  void eachOriginHasANumberOfItsOwn() {
    assertThat(limit.allows("192.0.2.7")).isTrue();
    assertThat(limit.allows("192.0.2.7")).isTrue();
    assertThat(limit.allows("192.0.2.7")).isFalse();
    assertThat(limit.allows("192.0.2.8")).isTrue();
  }

  @Test
  void aHouseholdWithIpv6IsOneOriginAndSoAreAllUnknown() {
    assertThat(limit.allows("2001:db8:1:2::1")).isTrue();
    assertThat(limit.allows("2001:db8:1:2:3:4:5:6")).isTrue();
    assertThat(limit.allows("2001:db8:1:2::7")).isFalse();
    assertThat(limit.allows("2001:db8:1:3::7")).isTrue();
    assertThat(limit.allows(null)).isTrue();
    assertThat(limit.allows(null)).isTrue();
    assertThat(limit.allows(null)).isFalse();
  }
}
