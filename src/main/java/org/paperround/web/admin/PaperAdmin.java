package org.paperround.web.admin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.paperround.source.ImportReport;
import org.paperround.source.PaperImporter;
import org.paperround.source.UnreadableInputException;

/** Papers by hand. */
@Path("/api/admin/papers")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
public class PaperAdmin {

  private final PaperImporter importer;

  PaperAdmin(PaperImporter importer) {
    this.importer = importer;
  }

  /**
   * What an import did.
   *
   * @param read papers that could be read
   * @param added papers never seen before
   * @param updated papers known already that gained something
   * @param rejected what could not be read, the first 1,000
   * @param rejectedCount how much could not be read
   */
  public record Imported(
      long read,
      long added,
      long updated,
      List<ImportReport.Rejection> rejected,
      long rejectedCount) {}

  /**
   * Takes a file of papers.
   *
   * @param format the name of its format
   * @param listDate the day of the list as {@code YYYY-MM-DD}
   */
  @POST
  @Path("/import")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Import a file of papers")
  public Response take(
      @RestQuery @DefaultValue("page-text") String format,
      @RestQuery @Nullable String listDate,
      InputStream body) {
    try {
      LocalDate day = listDate == null || listDate.isBlank() ? null : LocalDate.parse(listDate);
      ImportReport report = importer.run(format, body, day);
      return Response.ok(
              new Imported(
                  report.read(),
                  report.added(),
                  report.updated(),
                  report.rejected(),
                  report.rejectedCount()))
          .build();
    } catch (DateTimeParseException e) {
      return refused(400, "listDate must look like 2025-11-11");
    } catch (UnreadableInputException e) {
      return refused(422, e.getMessage());
    } catch (IllegalArgumentException e) {
      return refused(400, e.getMessage());
    } catch (IOException e) {
      return refused(400, "the file broke off: send it again, what is known adds nothing");
    }
  }

  private static Response refused(int status, @Nullable String reason) {
    return Response.status(status).entity(new Problem(String.valueOf(reason))).build();
  }
}
