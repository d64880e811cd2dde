package org.paperround.journey;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.paperround.testing.NeedsChromium;

@QuarkusTest
@TestProfile(InBrowser.class)
@NeedsChromium
class BrowserJourneyWithoutScriptsTest extends BrowserJourney {

  BrowserJourneyWithoutScriptsTest() {
    super(false);
  }
}
