package org.paperround.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountingTest {

  @Test
  void everyStateIsCountedInItsPlace() {
    Map<DeliveryState, Long> byState = new EnumMap<>(DeliveryState.class);
    long lines = 0;
    long count = 1;
    for (DeliveryState state : DeliveryState.values()) {
      byState.put(state, count);
      lines += count;
      count *= 2;
    }

    // PLANNED 1 and TRANSMITTING 2 wait with the 1,000 that have no line.
    assertThat(Accounting.of(lines, byState, 1_000))
        .isEqualTo(new Accounting(1_511, 4, 8, 16, 32, 64, 128, 256, 1_003));
  }

  @ParameterizedTest
  @EnumSource
  void theEquationHoldsWhateverTheOneStateThereIs(DeliveryState state) {
    Accounting accounting = Accounting.of(7, Map.of(state, 7L), 3);

    assertThat(accounting.due()).isEqualTo(10).isEqualTo(accounting.sum());
  }

  @Test
  void ofNothingTheAccountingIsNothing() {
    assertThat(Accounting.of(0, Map.of(), 0)).isEqualTo(new Accounting(0, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  @ParameterizedTest
  @EnumSource
  void aLineTooManyOrTooFewIsNeverHidden(DeliveryState state) {
    assertThatThrownBy(() -> Accounting.of(8, Map.of(state, 7L), 3))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("the accounting does not add up: ");
    assertThatThrownBy(() -> Accounting.of(6, Map.of(state, 7L), 3))
        .isInstanceOf(IllegalStateException.class);
  }
}
