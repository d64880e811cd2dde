package org.paperround.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** Runs the application on an in-memory H2, with a real mail server. */
public class OnH2 implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Settings.onH2();
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(
        new TestResourceEntry(MailServer.class), new TestResourceEntry(PaperServer.class));
  }
}
