package org.paperround.journey;

import java.util.Map;
import org.paperround.testing.OnH2;

/** A service of its own for the browser, so that no other test counts its readers. */
public class InBrowser extends OnH2 {

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> settings = super.getConfigOverrides();
    settings.put("quarkus.datasource.jdbc.url", "jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1");
    return settings;
  }
}
