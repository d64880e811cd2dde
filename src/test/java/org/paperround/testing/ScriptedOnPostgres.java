package org.paperround.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The same as {@link ScriptedOnH2}, built for PostgreSQL. */
public class ScriptedOnPostgres implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> settings = Settings.onPostgres();
    settings.put("paperround.mail.timeout", "5s");
    settings.put("paperround.mail.bounce-domain", "bounces.example.org");
    settings.put("paperround.mail.step-timeout", "5s");
    return settings;
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(
        new TestResourceEntry(PostgresServer.class), new TestResourceEntry(ScriptedMail.class));
  }
}
