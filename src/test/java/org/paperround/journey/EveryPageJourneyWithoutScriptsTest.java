package org.paperround.journey;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;
import org.paperround.testing.NeedsChromium;

@Tag("thorough")
@QuarkusTest
@TestProfile(InBrowser.class)
@NeedsChromium
class EveryPageJourneyWithoutScriptsTest extends EveryPageJourney {

  EveryPageJourneyWithoutScriptsTest() {
    super(false);
  }
}
