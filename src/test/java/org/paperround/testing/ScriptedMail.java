package org.paperround.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives the application a {@link ScriptedMailServer}, and tests a field of that type. */
public class ScriptedMail implements QuarkusTestResourceLifecycleManager {

  private ScriptedMailServer server;

  @Override
  public Map<String, String> start() {
    server = new ScriptedMailServer();
    return Map.of(
        "quarkus.mailer.host", "127.0.0.1", "quarkus.mailer.port", String.valueOf(server.port()));
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(server, new TestInjector.MatchesType(ScriptedMailServer.class));
  }

  @Override
  public void stop() {
    server.close();
  }
}
