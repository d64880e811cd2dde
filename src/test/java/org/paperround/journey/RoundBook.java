package org.paperround.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.paperround.platform.Partitions;
import org.paperround.testing.Tables;

/** Readers who are all due, and what their lines in the ledger say later. */
final class RoundBook {

  /** Papers in the database, and how many of them the readers have read. */
  static final int PAPERS = 25;

  static final int READ = 5;

  /** Every so many readers there is one whom no paper interests. */
  private static final int CONTENT_WITH_NOTHING = 10;

  private final DataSource source;
  private final Tables tables;
  private final int readers;
  private final OffsetDateTime due;

  RoundBook(DataSource source, int readers, Instant due) {
    this.source = source;
    this.tables = new Tables(source);
    this.readers = readers;
    this.due = due.atOffset(ZoneOffset.UTC);
  }

  /**
   * A reader and the line of the edition.
   *
   * @param state the line's state
   * @param readUpTo the last paper that counts as read
   */
  record Entry(String address, String state, long readUpTo) {}

  LocalDate edition() {
    return due.toLocalDate();
  }

  int readers() {
    return readers;
  }

  /** Stores the readers. */
  void open() throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement reader =
            connection.prepareStatement(
                "insert into subscriber (id, address, address_key, state, zone, send_at_minute,"
                    + " weekdays, max_papers, next_digest_at, read_up_to, partition_no, created_at,"
                    + " updated_at, filler) values (?, ?, ?, 'ACTIVE', 'UTC', 420, 127, 10, ?, ?, ?,"
                    + " ?, ?, 'NONE')");
        PreparedStatement interest =
            connection.prepareStatement(
                "insert into interest (subscriber_id, position, name, terms)"
                    + " values (?, 0, 'Interest', ?)")) {
      for (int id = 1; id <= readers; id++) {
        String address = "reader%d@example.org".formatted(id);
        reader.setLong(1, id);
        reader.setString(2, address);
        reader.setString(3, address);
        reader.setObject(4, due);
        reader.setLong(5, READ);
        reader.setInt(6, Partitions.of(id));
        reader.setObject(7, due);
        reader.setObject(8, due);
        reader.addBatch();
        interest.setLong(1, id);
        interest.setString(2, id % CONTENT_WITH_NOTHING == 0 ? "KEYWORD zebra" : "KEYWORD fish");
        interest.addBatch();
      }
      reader.executeBatch();
      interest.executeBatch();
    }
  }

  /** The numbers of the readers whose mails are on their way. */
  Set<String> onTheirWay() {
    return tables.rows("select subscriber_id from delivery where state = 'TRANSMITTING'").stream()
        .map(List::getFirst)
        .collect(Collectors.toSet());
  }

  /** Every reader's line; fails if someone has none or several. */
  List<Entry> entries() {
    List<Entry> entries =
        tables
            .rows(
                "select s.address, d.state, s.read_up_to from subscriber s left join delivery d"
                    + " on d.subscriber_id = s.id order by s.id")
            .stream()
            .map(row -> new Entry(row.get(0), row.get(1), Long.parseLong(row.get(2))))
            .toList();
    assertThat(entries).extracting(Entry::address).doesNotHaveDuplicates().hasSize(readers);
    assertThat(tables.count("select count(*) from delivery where edition = ?", edition()))
        .isEqualTo(readers);
    return entries;
  }
}
