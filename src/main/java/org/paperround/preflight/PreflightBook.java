package org.paperround.preflight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.paperround.platform.Sql;
import org.paperround.preflight.check.Finding;

/** What is kept of preflights, by the fingerprint of the settings they were made with. */
@Singleton
class PreflightBook {

  private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

  private final Sql sql;
  private final ObjectMapper json;

  PreflightBook(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /**
   * The last run for some settings.
   *
   * @param at when
   * @param findings what it found
   */
  record Run(Instant at, List<Finding> findings) {}

  Optional<Run> last(String setup) {
    return sql
        .list(
            "select ran_at, findings from preflight where setup = ?",
            statement -> statement.setString(1, setup),
            row ->
                new Run(row.getObject(1, OffsetDateTime.class).toInstant(), read(row.getString(2))))
        .stream()
        .findFirst();
  }

  /** Whether bulk mail may start with these settings; once it may, it may. */
  boolean isCleared(String setup) {
    return !sql.list(
            "select 1 from preflight where setup = ? and cleared_at is not null",
            statement -> statement.setString(1, setup),
            row -> true)
        .isEmpty();
  }

  List<Acceptance> acceptances(String setup) {
    return sql.list(
        "select check_id, accepted_by, accepted_at from preflight_acceptance where setup = ?"
            + " order by accepted_at, check_id",
        statement -> statement.setString(1, setup),
        row ->
            new Acceptance(
                row.getString(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant()));
  }

  /** Keeps a run in place of the one before. */
  void keep(String setup, Run run) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              int[] changed =
                  write(
                      "update preflight set ran_at = ?, findings = ? where setup = ?", setup, run);
              if (changed[0] == 0) {
                write(
                    "insert into preflight (ran_at, findings, setup) values (?, ?, ?)", setup, run);
              }
            });
  }

  private int[] write(String statement, String setup, Run run) {
    return sql.batch(
        statement,
        List.of(run),
        (prepared, one) -> {
          prepared.setObject(1, one.at().atOffset(ZoneOffset.UTC));
          prepared.setString(2, written(one.findings()));
          prepared.setString(3, setup);
        });
  }

  /** Lets bulk mail start with these settings. */
  void clear(String setup, Instant at) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                sql.batch(
                    "update preflight set cleared_at = ? where setup = ? and cleared_at is null",
                    List.of(setup),
                    (prepared, one) -> {
                      prepared.setObject(1, at.atOffset(ZoneOffset.UTC));
                      prepared.setString(2, one);
                    }));
  }

  /** Keeps that checks were accepted. */
  void accept(String setup, Collection<Acceptance> acceptances) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                sql.batch(
                    "insert into preflight_acceptance (setup, check_id, accepted_by, accepted_at)"
                        + " values (?, ?, ?, ?)",
                    acceptances,
                    (prepared, one) -> {
                      prepared.setString(1, setup);
                      prepared.setString(2, one.check());
                      prepared.setString(3, one.by());
                      prepared.setObject(4, one.at().atOffset(ZoneOffset.UTC));
                    }));
  }

  private String written(List<Finding> findings) {
    try {
      return json.writeValueAsString(findings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("findings cannot be written", e);
    }
  }

  /** Another release may know other checks. */
  private List<Finding> read(String text) {
    try {
      return json.readValue(text, FINDINGS);
    } catch (JsonProcessingException e) {
      Log.warn("The last preflight was made by another release and cannot be shown; run it again");
      return List.of();
    }
  }
}
