package org.paperround.inlet;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.SortedMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether the mailboxes can be read: well or not, but no reason to restart the process or to send
 * it no requests.
 */
@Wellness
@ApplicationScoped
class MailboxHealth implements HealthCheck {

  private final InletMeters meters;

  MailboxHealth(InletMeters meters) {
    this.meters = meters;
  }

  @Override
  public HealthCheckResponse call() {
    SortedMap<String, String> troubles = meters.troubles();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("Incoming mail").status(troubles.isEmpty());
    troubles.forEach(answer::withData);
    return answer.build();
  }
}
