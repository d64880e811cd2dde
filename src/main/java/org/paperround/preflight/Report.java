package org.paperround.preflight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.preflight.check.Finding;
import org.paperround.preflight.check.Setup;

/**
 * Where the preflight stands for the settings of this process.
 *
 * @param setup these settings
 * @param required whether bulk mail waits for it here
 * @param cleared whether it has passed, or what held it back was accepted
 * @param ranAt when it last ran; null if never
 * @param findings what the last run found, in the order of the checks; none if it never ran
 * @param acceptances what was accepted
 */
public record Report(
    Setup setup,
    boolean required,
    boolean cleared,
    @Nullable Instant ranAt,
    List<Finding> findings,
    List<Acceptance> acceptances) {

  public Report {
    findings = List.copyOf(findings);
    acceptances = List.copyOf(acceptances);
  }

  /** What still holds bulk mail back: failed or not checked, and not accepted. */
  public List<Finding> open() {
    return findings.stream()
        .filter(finding -> finding.status().holdsBack())
        .filter(
            finding ->
                acceptances.stream().noneMatch(one -> one.check().equals(finding.check().id())))
        .toList();
  }
}
