package org.paperround.web.admin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.preflight.Acceptance;
import org.paperround.preflight.Report;
import org.paperround.preflight.check.Finding;

/**
 * Where the preflight stands.
 *
 * @param required whether rounds wait for it here
 * @param cleared whether it has passed with these settings, or was accepted
 * @param roundsHeldBack whether they wait for it now
 * @param ranAt when it last ran with these settings; null if never
 * @param settings a name for the settings that it counts for; it changes with them
 * @param open the ids of the checks that still hold rounds back
 * @param findings what the last run found
 * @param acceptances what was accepted, by whom, and when
 */
public record PreflightView(
    boolean required,
    boolean cleared,
    boolean roundsHeldBack,
    @Nullable Instant ranAt,
    String settings,
    List<String> open,
    List<Item> findings,
    List<Acceptance> acceptances) {

  /**
   * What a check found.
   *
   * @param id the check
   * @param label what it is about
   * @param status {@code PASS}, {@code WARN}, {@code FAIL} or {@code NOT_CHECKED}
   * @param what what was found
   * @param why why it matters
   * @param remedy what to do; empty if nothing
   * @param records lines to paste, such as DNS records
   */
  public record Item(
      String id,
      String label,
      String status,
      String what,
      String why,
      String remedy,
      List<String> records) {}

  /** The view of a report. */
  public static PreflightView of(Report report) {
    return new PreflightView(
        report.required(),
        report.cleared(),
        report.required() && !report.cleared(),
        report.ranAt(),
        report.setup().fingerprint(),
        report.open().stream().map(finding -> finding.check().id()).toList(),
        report.findings().stream().map(PreflightView::item).toList(),
        report.acceptances());
  }

  private static Item item(Finding finding) {
    return new Item(
        finding.check().id(),
        finding.check().label(),
        finding.status().name(),
        finding.what(),
        finding.check().why(),
        finding.remedy(),
        finding.records());
  }
}
