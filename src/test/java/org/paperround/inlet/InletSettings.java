package org.paperround.inlet;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Settings as the service reads them. */
public final class InletSettings {

  private InletSettings() {}

  /** What is not given is as usual. Names go without {@code paperround.inlet.} */
  public static InletConfig of(Map<String, String> settings) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(InletConfig.class);
    settings.forEach((name, value) -> builder.withDefaultValue("paperround.inlet." + name, value));
    return builder.build().getConfigMapping(InletConfig.class);
  }
}
