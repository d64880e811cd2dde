package org.paperround.preflight;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says among the health checks whether rounds are held back. Always up: pages and sign-up work
 * meanwhile, and the preflight needs them to be reached.
 */
@Readiness
@Singleton
class PreflightHealth implements HealthCheck {

  private final PreflightGate gate;

  PreflightHealth(PreflightGate gate) {
    this.gate = gate;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("preflight")
        .up()
        .withData("rounds", gate.closed().map(why -> "held back: " + why).orElse("may begin"))
        .build();
  }
}
