package org.paperround.embedding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Vectors in the database, by {@link EmbeddingKey}. Several processes may keep the same ones at the
 * same moment. All of them write in the order of the keys, so none waits for another in a circle.
 */
@Singleton
class EmbeddingStore {

  private static final int DAYS_UNTOLD = 7;

  private final DataSource source;

  EmbeddingStore(DataSource source) {
    this.source = source;
  }

  /**
   * What is kept under keys, found by one statement; that they were used is written down where that
   * was last done some days ago.
   */
  Map<String, byte[]> find(Collection<String> keys, LocalDate today) {
    Map<String, byte[]> found = new HashMap<>();
    SortedSet<String> stale = new TreeSet<>();
    QuarkusTransaction.joiningExisting()
        .run(
            () ->
                with(
                    "select id, vector, used_on from embedding where id = any (?)",
                    statement -> {
                      statement.setArray(
                          1, statement.getConnection().createArrayOf("varchar", keys.toArray()));
                      ResultSet rows = statement.executeQuery();
                      while (rows.next()) {
                        found.put(rows.getString(1), rows.getBytes(2));
                        if (rows.getObject(3, LocalDate.class)
                            .isBefore(today.minusDays(DAYS_UNTOLD))) {
                          stale.add(rows.getString(1));
                        }
                      }
                    }));
    if (!stale.isEmpty()) {
      QuarkusTransaction.requiringNew().run(() -> used(stale, today));
    }
    return found;
  }

  /** Keeps vectors; those that are kept meanwhile by others are left as they are. */
  void keep(Map<String, byte[]> vectors, LocalDate today) {
    Map<String, byte[]> missing = new TreeMap<>(vectors);
    while (!missing.isEmpty()) {
      try {
        QuarkusTransaction.requiringNew().run(() -> insert(missing, today));
        return;
      } catch (IllegalStateException e) {
        if (!missing.keySet().removeAll(find(missing.keySet(), today).keySet())) {
          throw e;
        }
      }
    }
  }

  /** Drops what was last used before a day; gives how many vectors. */
  int forgetUnusedSince(LocalDate day) {
    int[] dropped = new int[1];
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                with(
                    "delete from embedding where used_on < ?",
                    statement -> {
                      statement.setObject(1, day);
                      dropped[0] = statement.executeUpdate();
                    }));
    return dropped[0];
  }

  private void insert(Map<String, byte[]> vectors, LocalDate today) {
    with(
        "insert into embedding (id, vector, used_on) values (?, ?, ?)",
        statement -> {
          for (Map.Entry<String, byte[]> entry : vectors.entrySet()) {
            statement.setString(1, entry.getKey());
            statement.setBytes(2, entry.getValue());
            statement.setObject(3, today);
            statement.addBatch();
          }
          statement.executeBatch();
        });
  }

  private void used(SortedSet<String> keys, LocalDate today) {
    with(
        "update embedding set used_on = ? where id = ?",
        statement -> {
          for (String key : keys) {
            statement.setObject(1, today);
            statement.setString(2, key);
            statement.addBatch();
          }
          statement.executeBatch();
        });
  }

  private interface Use {
    void accept(PreparedStatement statement) throws SQLException;
  }

  private void with(String sql, Use use) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      use.accept(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("the database refused: " + sql, e);
    }
  }
}
