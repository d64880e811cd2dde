package org.paperround.testing;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** The database seen past all of the service's own code: plain SQL over plain JDBC. */
@Singleton
public class Tables {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Children before parents. The counter of papers stays: it never goes back in life either. */
  private static final List<String> CLEARED =
      List.of(
          "bounce_event",
          "delivery",
          "mail_domain",
          "round_pause",
          "preflight_acceptance",
          "preflight",
          "round_partition",
          "round",
          "link",
          "link_request",
          "address_change",
          "consent",
          "sign_up",
          "feedback",
          "liked",
          "liked_text",
          "interest",
          "suppression",
          "suppression_event",
          "subscriber",
          "http_validator",
          "embedding",
          "paper_alias",
          "paper_moved",
          "paper_version",
          "paper_withdrawal",
          "paper",
          "intake_order",
          "intake_request",
          "intake_run",
          "intake_day",
          "intake_source");

  /** The engine writes to its own recurring tasks all the time. */
  private static final String WITHOUT_RECURRING = " where task_instance <> 'recurring'";

  private final DataSource source;

  public Tables(DataSource source) {
    this.source = source;
  }

  /** Waits until no task is waiting or running but those that recur. */
  public void awaitIdle() {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> count("select count(*) from scheduled_tasks" + WITHOUT_RECURRING) == 0);
  }

  /** Waits until idle, and empties all tables of the service. */
  public void clear() {
    awaitIdle();
    CLEARED.forEach(table -> update("delete from " + table));
  }

  /** The number that a query of one row and column gives. */
  public long count(String query, Object... values) {
    return Long.parseLong(rows(query, values).getFirst().getFirst());
  }

  /** The text in the first row and column that a query gives; the text null for null. */
  public String text(String query, Object... values) {
    return rows(query, values).getFirst().getFirst();
  }

  /** Changes rows; gives how many. */
  public int update(String statement, Object... values) {
    try (Connection connection = source.getConnection();
        PreparedStatement prepared = connection.prepareStatement(statement)) {
      bind(prepared, values);
      return prepared.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  /** All rows that a query gives, every value as text. */
  public List<List<String>> rows(String query, Object... values) {
    try (Connection connection = source.getConnection();
        PreparedStatement prepared = connection.prepareStatement(query)) {
      bind(prepared, values);
      return read(prepared.executeQuery());
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** Every row of every table of the schema, by table. */
  public Map<String, List<String>> dump() {
    Map<String, List<String>> dump = new TreeMap<>();
    for (List<String> row :
        rows(
            "select table_name from information_schema.tables where table_schema = current_schema"
                + " and table_type = 'BASE TABLE'")) {
      String table = row.getFirst();
      String which = table.equalsIgnoreCase("scheduled_tasks") ? WITHOUT_RECURRING : "";
      dump.put(
          table,
          rows("select * from \"" + table + "\"" + which).stream()
              .map(String::valueOf)
              .sorted()
              .toList());
    }
    return dump;
  }

  private static void bind(PreparedStatement prepared, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      prepared.setObject(i + 1, values[i]);
    }
  }

  private static List<List<String>> read(ResultSet result) throws SQLException {
    ResultSetMetaData columns = result.getMetaData();
    List<List<String>> rows = new ArrayList<>();
    while (result.next()) {
      List<String> row = new ArrayList<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        row.add(isBytes(columns.getColumnType(i)) ? decoded(result, i) : result.getString(i) + "");
      }
      rows.add(row);
    }
    return rows;
  }

  private static boolean isBytes(int type) {
    return type == Types.BINARY || type == Types.VARBINARY || type == Types.LONGVARBINARY;
  }

  private static String decoded(ResultSet result, int column) throws SQLException {
    byte[] bytes = result.getBytes(column);
    return bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8);
  }
}
