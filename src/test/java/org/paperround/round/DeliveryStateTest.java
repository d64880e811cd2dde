package org.paperround.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryStateTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          PLANNED,        TRANSMITTING NOTHING_TO_SAY SUPPRESSED DEFERRED EXPIRED
          TRANSMITTING,   ACCEPTED DEFERRED REJECTED UNCERTAIN
          DEFERRED,       TRANSMITTING DEFERRED SUPPRESSED EXPIRED NOTHING_TO_SAY
          ACCEPTED,       ''
          REJECTED,       ''
          UNCERTAIN,      ''
          NOTHING_TO_SAY, ''
          SUPPRESSED,     ''
          EXPIRED,        ''
          """)
  void aDeliveryCanGoToExactlyTheseStates(DeliveryState from, String to) {
    EnumSet<DeliveryState> reachable = EnumSet.allOf(DeliveryState.class);
    reachable.removeIf(state -> !from.mayBecome(state));

    assertThat(reachable)
        .extracting(DeliveryState::name)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(to.split(" ")).filter(name -> !name.isEmpty()).toList());
  }
}
