package org.paperround.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** Builds and runs the application for PostgreSQL instead of H2. */
public class OnPostgres implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Settings.onPostgres();
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(
        new TestResourceEntry(PostgresServer.class), new TestResourceEntry(MailServer.class));
  }
}
