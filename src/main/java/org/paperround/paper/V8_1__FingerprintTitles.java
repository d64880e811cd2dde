package org.paperround.paper;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Gives the papers of before their fingerprint of the title, which SQL cannot make. */
public final class V8_1__FingerprintTitles extends BaseJavaMigration {

  private static final int GROUP = 1_000;

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (PreparedStatement papers =
            connection.prepareStatement(
                "select seq, title from paper where seq > ? order by seq limit " + GROUP);
        PreparedStatement update =
            connection.prepareStatement("update paper set title_key = ? where seq = ?")) {
      long last = 0;
      long next = fingerprint(papers, update, last);
      while (next > last) {
        last = next;
        next = fingerprint(papers, update, last);
      }
    }
  }

  /** Takes the papers after a {@code seq}; gives the last one's, or the same if there is none. */
  private static long fingerprint(PreparedStatement papers, PreparedStatement update, long after)
      throws SQLException {
    papers.setLong(1, after);
    long last = after;
    try (ResultSet rows = papers.executeQuery()) {
      while (rows.next()) {
        last = rows.getLong(1);
        update.setString(1, PaperEntity.titleKey(rows.getString(2)));
        update.setLong(2, last);
        update.addBatch();
      }
    }
    update.executeBatch();
    return last;
  }
}
