package org.paperround.web.reader;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import org.paperround.testing.Settings;

/** The application without a database schema and without mail: enough to render templates. */
public class RenderingProfile implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Settings.onH2();
  }
}
