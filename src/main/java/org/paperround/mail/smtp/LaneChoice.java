package org.paperround.mail.smtp;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * The lane that mails take: ours. A measurement may take another one instead, which it names before
 * the service starts.
 */
@Singleton
public class LaneChoice {

  /**
   * The system property by which a measurement names a lane. It is no setting, so that nothing of
   * the environment or of a file sends real mails by a lane that is there to be measured.
   */
  public static final String MEASURED = "org.paperround.bench.through";

  /**
   * The lane.
   *
   * @throws IllegalStateException if there is none of the name
   */
  @Produces
  @Singleton
  BulkLane lane(Instance<BulkTransmitter> ours, @Any Instance<BulkLane> all) {
    String name = System.getProperty(MEASURED, "");
    if (name.isEmpty()) {
      return ours.get();
    }
    Instance<BulkLane> measured = all.select(Identifier.Literal.of(name));
    if (!measured.isResolvable()) {
      throw new IllegalStateException("there is no lane called " + name);
    }
    return measured.get();
  }
}
