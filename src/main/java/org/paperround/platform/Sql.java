package org.paperround.platform;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * Statements that run for many rows at once, in the caller's transaction. For what happens to each
 * reader each day; all else goes through entities.
 */
@Singleton
public class Sql {

  private final DataSource source;

  Sql(DataSource source) {
    this.source = source;
  }

  /** Sets the parameters of a statement for one item. */
  @FunctionalInterface
  public interface Binder<T> {
    /** Sets all of them. */
    void bind(PreparedStatement statement, T item) throws SQLException;
  }

  /** Sets the parameters of a query. */
  @FunctionalInterface
  public interface Parameters {
    /** Sets all of them. */
    void set(PreparedStatement statement) throws SQLException;
  }

  /** Reads one row. */
  @FunctionalInterface
  public interface Row<T> {
    /** Reads the row that the result set stands on. */
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Runs a statement once for each item, in one batch.
   *
   * @return how many rows each one changed, in the order of the items
   * @throws IllegalStateException if the database refuses any
   */
  public <T> int[] batch(String sql, Collection<T> items, Binder<T> binder) {
    if (items.isEmpty()) {
      return new int[0];
    }
    return with(
        sql,
        statement -> {
          for (T item : items) {
            binder.bind(statement, item);
            statement.addBatch();
          }
          return statement.executeBatch();
        });
  }

  /**
   * The rows of a query.
   *
   * @throws IllegalStateException if the database refuses it
   */
  public <T> List<T> list(String sql, Parameters parameters, Row<T> row) {
    return with(
        sql,
        statement -> {
          parameters.set(statement);
          List<T> rows = new ArrayList<>();
          try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
              rows.add(row.read(result));
            }
          }
          return rows;
        });
  }

  /** Sets a parameter of {@code = any (?)}. */
  public static void numbers(PreparedStatement statement, int place, Collection<Long> numbers)
      throws SQLException {
    statement.setArray(place, statement.getConnection().createArrayOf("bigint", numbers.toArray()));
  }

  /** Sets a parameter of {@code = any (?)}. */
  public static void texts(PreparedStatement statement, int place, Collection<String> texts)
      throws SQLException {
    statement.setArray(place, statement.getConnection().createArrayOf("varchar", texts.toArray()));
  }

  private interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  private <T> T with(String sql, Use<T> use) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return use.of(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("the database refused: " + sql, e);
    }
  }
}
