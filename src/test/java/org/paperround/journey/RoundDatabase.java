package org.paperround.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The database of processes that are killed, as they and as a test reach it.
 *
 * @param settings environment variables for the processes
 * @param source for the test; in a file of H2 only while no process runs
 */
record RoundDatabase(Map<String, String> settings, DataSource source) {

  /** The file that a process makes in its data folder. */
  static RoundDatabase inFolder(Path folder) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:file:" + folder.resolve("paperround") + ";IFEXISTS=TRUE");
    return new RoundDatabase(Map.of(), source);
  }

  /** A server, which outlives the processes. */
  static RoundDatabase on(EmbeddedPostgres server) {
    return new RoundDatabase(
        Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL", server.getJdbcUrl("postgres", "postgres"),
            "QUARKUS_DATASOURCE_USERNAME", "postgres",
            "QUARKUS_DATASOURCE_PASSWORD", "postgres"),
        server.getPostgresDatabase());
  }
}
