package org.paperround.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** Runs the application on an in-memory H2, with a mail server that tests can make fail. */
public class ScriptedOnH2 implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> settings = Settings.onH2();
    settings.put("quarkus.datasource.jdbc.url", "jdbc:h2:mem:scripted;DB_CLOSE_DELAY=-1");
    settings.put("paperround.mail.timeout", "5s");
    settings.put("paperround.mail.bounce-domain", "bounces.example.org");
    settings.put("paperround.mail.step-timeout", "5s");
    return settings;
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(ScriptedMail.class));
  }
}
