package org.paperround.web.reader;

import io.quarkus.logging.Log;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.paperround.platform.language.Language;

/** What is shown when a call leads nowhere or fails: a page for people, JSON for programs. */
public class ErrorPages {

  private static final int NOT_FOUND = 404;
  private static final int SERVER_ERROR = 500;

  private final PageParts parts;

  ErrorPages(PageParts parts) {
    this.parts = parts;
  }

  /** Answers with the status that the failure names. */
  @ServerExceptionMapper
  public Response refused(WebApplicationException failure, @Context UriInfo uri) {
    int status = failure.getResponse().getStatus();
    PageTexts texts = texts(uri);
    return status == NOT_FOUND
        ? answer(uri, status, texts.notFoundTitle(), texts.notFoundText())
        : answer(uri, status, texts.refusedTitle(), texts.refusedText());
  }

  /** Answers 500 and logs why; the visitor learns nothing of it. */
  @ServerExceptionMapper
  public Response failed(RuntimeException failure, @Context UriInfo uri) {
    // Addresses of pages carry secrets, so only the first step of the path is logged.
    Log.errorf(failure, "A request to /%s failed", firstStep(uri));
    PageTexts texts = texts(uri);
    return answer(uri, SERVER_ERROR, texts.failedTitle(), texts.failedText());
  }

  private static String firstStep(UriInfo uri) {
    return uri.getPathSegments().isEmpty() ? "" : uri.getPathSegments().getFirst().getPath();
  }

  /** Programs are answered in English. */
  private PageTexts texts(UriInfo uri) {
    return isOfPrograms(uri)
        ? Language.ENGLISH.texts(PageTexts.class)
        : parts.texts(PageTexts.class);
  }

  private static boolean isOfPrograms(UriInfo uri) {
    return uri.getPath().startsWith("/api/");
  }

  private Response answer(UriInfo uri, int status, String title, String text) {
    return isOfPrograms(uri)
        ? Response.status(status)
            .type(MediaType.APPLICATION_JSON)
            .entity("{\"error\":\"" + title + "\"}")
            .build()
        : parts.message(status, title, text);
  }
}
