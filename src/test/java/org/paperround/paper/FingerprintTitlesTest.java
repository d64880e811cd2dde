package org.paperround.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class FingerprintTitlesTest {

  private static final String URL = "jdbc:h2:mem:fingerprints;DB_CLOSE_DELAY=-1";
  private static final int PAPERS = 2_500;

  @Test
  void papers_of_before_get_their_fingerprint() throws SQLException {
    migrate("8");
    try (Connection connection = DriverManager.getConnection(URL)) {
      fill(connection);
      migrate("8.1");
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery("select count(distinct title_key), count(*) from paper")) {
        rows.next();
        assertThat(rows.getInt(1)).isEqualTo(PAPERS).isEqualTo(rows.getInt(2));
      }
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select title_key from paper where seq = 7")) {
        row.next();
        assertThat(row.getString(1)).isEqualTo(CanonicalId.fromTitle("a τ test 7").value());
      }
    }
  }

  private static void migrate(String target) {
    Flyway.configure()
        .dataSource(URL, null, null)
        .locations("classpath:db/migration")
        .javaMigrations(new V8_1__FingerprintTitles())
        .target(target)
        .load()
        .migrate();
  }

  private static void fill(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into paper (seq, canonical_id, title, summary, authors, author_count,"
                + " categories, listed_on, upvotes, comments, source, version, first_seen,"
                + " updated_at) values (?, ?, ?, '', '', 0, '', date '2026-11-24', 0, 0, 'test', 1,"
                + " current_timestamp, current_timestamp)")) {
      for (int i = 1; i <= PAPERS; i++) {
        insert.setLong(1, i);
        insert.setString(2, "title:" + i);
        insert.setString(3, "A $\\tau$-Test " + i);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
