package org.paperround.web.admin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.paperround.account.importing.ReaderImporter;
import org.paperround.matching.KeywordSyntax;
import org.paperround.matching.KeywordTexts;
import org.paperround.paper.PaperStore;
import org.paperround.platform.language.Language;

/** Readers by hand. */
@Path("/api/admin/subscribers/import")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
public class ReaderImportAdmin {

  private static final int MOST_CHARACTERS = 500;

  private final ReaderImporter importer;
  private final PaperStore papers;

  ReaderImportAdmin(ReaderImporter importer, PaperStore papers) {
    this.importer = importer;
    this.papers = papers;
  }

  /**
   * Takes a CSV file of readers, who get mails from then on.
   *
   * @param consent the operator's word on how they agreed; it goes into the consent log of each
   */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Import readers who agreed elsewhere, from CSV")
  public Response take(@RestQuery @Nullable String consent, InputStream body) {
    String attestation = consent == null ? "" : consent.replaceAll("\\p{Cc}+", " ").strip();
    if (attestation.isEmpty() || attestation.length() > MOST_CHARACTERS) {
      return refused(
          400,
          "say in consent=… how these readers agreed, in 500 characters at most: it goes into the"
              + " consent log");
    }
    try {
      return Response.ok(
              importer.run(
                  body,
                  new ReaderImporter.Terms(
                      attestation,
                      papers.seqBeforeLatestDay(),
                      keyword ->
                          KeywordSyntax.problem(
                              keyword, Language.ENGLISH.texts(KeywordTexts.class)))))
          .build();
    } catch (IllegalArgumentException e) {
      return refused(422, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return refused(400, "the file broke off: send it again, who is known is left alone");
    }
  }

  private static Response refused(int status, String reason) {
    return Response.status(status).entity(new Problem(reason)).build();
  }
}
