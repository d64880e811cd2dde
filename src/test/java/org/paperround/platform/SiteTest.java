package org.paperround.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteTest {

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, true",
    "http://127.0.0.1:8080/, true",
    "http://[::1]:8080, true",
    "https://papers.example.org, false",
    "https://localhost.example.org, false",
    "https://127.0.0.1.example.org/papers/, false"
  })
  void anAddressOfThisMachineIsForTryingOut(String url, boolean isOnThisMachine) {
    assertThat(Sites.at(url).isOnThisMachine()).isEqualTo(isOnThisMachine);
  }
}
