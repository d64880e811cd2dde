package org.paperround.web.reader;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The application without a database schema and without mail: enough to render templates. */
public class RenderingProfile implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.http.host", "127.0.0.1",
        "quarkus.http.test-port", "0",
        "quarkus.datasource.jdbc.url", "jdbc:h2:mem:rendering",
        "quarkus.devservices.enabled", "false");
  }
}
