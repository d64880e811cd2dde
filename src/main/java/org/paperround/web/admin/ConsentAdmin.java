package org.paperround.web.admin;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.paperround.subscriber.ConsentLog;

/** The evidence of consent, for whoever has a right to see it. */
@Path("/api/admin/consents")
@AdminOnly
public class ConsentAdmin {

  private static final int PAGE = 1_000;

  private final ConsentLog log;
  private final ObjectMapper json;

  ConsentAdmin(ConsentLog log, ObjectMapper json) {
    this.log = log;
    this.json = json;
  }

  /**
   * The consent log of some days, as lines of JSON or CSV.
   *
   * @param from the first day (UTC)
   * @param to the last day (UTC)
   * @param format {@code jsonl} or {@code csv}
   */
  @GET
  @Operation(summary = "Consent log of some days, as JSON lines or CSV")
  public Response export(
      @RestQuery @Nullable String from,
      @RestQuery @Nullable String to,
      @RestQuery @DefaultValue("jsonl") String format) {
    Instant first;
    Instant end;
    try {
      first = start(LocalDate.parse(from == null ? "" : from));
      end = start(LocalDate.parse(to == null ? "" : to).plusDays(1));
    } catch (DateTimeParseException e) {
      return refused("from and to must look like 2026-09-01");
    }
    return switch (format) {
      case "jsonl" ->
          file("jsonl", "application/x-ndjson", lines(first, end, "", json::writeValueAsBytes));
      case "csv" ->
          file(
              "csv",
              "text/csv;charset=UTF-8",
              lines(first, end, ConsentCsv.HEADER, ConsentCsv::row));
      default -> refused("format must be jsonl or csv");
    };
  }

  private interface Writing {
    byte[] line(ConsentLog.Line line) throws IOException;
  }

  private StreamingOutput lines(Instant from, Instant to, String header, Writing writing) {
    return out -> {
      out.write(header.getBytes(StandardCharsets.UTF_8));
      long after = 0;
      for (List<ConsentLog.Line> page = log.page(from, to, after, PAGE);
          !page.isEmpty();
          page = log.page(from, to, after, PAGE)) {
        for (ConsentLog.Line line : page) {
          out.write(writing.line(line));
          out.write('\n');
          after = line.id();
        }
      }
    };
  }

  private static Response file(String end, String type, StreamingOutput body) {
    return Response.ok(body, type)
        .header("Content-Disposition", "attachment; filename=\"consents." + end + "\"")
        .build();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static Response refused(String reason) {
    return Response.status(400)
        .type(MediaType.APPLICATION_JSON)
        .entity(new Problem(reason))
        .build();
  }
}
