package org.paperround.round;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.paperround.testing.ScriptedOnH2;

@QuarkusTest
@TestProfile(ScriptedOnH2.class)
class AroundTheWorldOnH2Test extends AroundTheWorld {

  @Test
  void and_in_the_week_the_clocks_of_america_change() {
    checkWeekAround(nextChange("America/New_York"));
  }
}
