package org.paperround.web.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.paperround.source.intake.SourceReports;

/** Where papers come from, and how well that goes. */
@Path("/api/admin/sources")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
public class SourceAdmin {

  private final SourceReports reports;

  SourceAdmin(SourceReports reports) {
    this.reports = reports;
  }

  /** The sources, each with its last days and runs. */
  @GET
  @Operation(summary = "Sources with the verdicts on their last days and their last runs")
  public List<SourceReports.SourceReport> all() {
    return reports.all();
  }
}
