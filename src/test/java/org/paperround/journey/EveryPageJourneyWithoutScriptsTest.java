package org.paperround.journey;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.paperround.testing.NeedsChromium;

@QuarkusTest
@TestProfile(InBrowser.class)
@NeedsChromium
class EveryPageJourneyWithoutScriptsTest extends EveryPageJourney {

  EveryPageJourneyWithoutScriptsTest() {
    super(false);
  }
}
