package org.paperround.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriberStateTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          PENDING,      ACTIVE UNSUBSCRIBED BOUNCED COMPLAINED ERASED
          ACTIVE,       ACTIVE PAUSED UNSUBSCRIBED BOUNCED COMPLAINED ERASED
          PAUSED,       ACTIVE PAUSED UNSUBSCRIBED BOUNCED COMPLAINED ERASED
          UNSUBSCRIBED, ACTIVE UNSUBSCRIBED ERASED
          BOUNCED,      ACTIVE BOUNCED ERASED
          COMPLAINED,   ACTIVE COMPLAINED ERASED
          ERASED,       ''
          """)
  void aSubscriberCanGoToExactlyTheseStates(SubscriberState from, String to) {
    EnumSet<SubscriberState> reachable = EnumSet.allOf(SubscriberState.class);
    reachable.removeIf(state -> !from.mayBecome(state));

    assertThat(reachable)
        .extracting(SubscriberState::name)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(to.split(" ")).filter(name -> !name.isEmpty()).toList());
  }
}
