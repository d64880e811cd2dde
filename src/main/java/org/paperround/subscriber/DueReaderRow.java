package org.paperround.subscriber;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Reads due readers past the entities: a round does it for everyone. */
final class DueReaderRow {

  /** What {@link #read} reads, in its order. */
  static final String COLUMNS =
      "select id, address, zone, send_at_minute, weekdays, max_papers, filler, explore,"
          + " quiet_note, language, next_digest_at, read_up_to from subscriber";

  private DueReaderRow() {}

  /** An active reader. */
  static Subscriber read(ResultSet row) throws SQLException {
    SubscriberEntity reader = new SubscriberEntity();
    reader.id = row.getLong(1);
    reader.address = row.getString(2);
    reader.state = SubscriberState.ACTIVE;
    reader.zone = row.getString(3);
    reader.sendAtMinute = row.getInt(4);
    reader.weekdays = row.getInt(5);
    reader.maxPapers = row.getInt(6);
    reader.filler = Filler.valueOf(row.getString(7));
    reader.explore = row.getBoolean(8);
    reader.quietNote = row.getBoolean(9);
    reader.language = row.getString(10);
    reader.nextDigestAt = row.getObject(11, OffsetDateTime.class).toInstant();
    reader.readUpTo = row.getLong(12);
    return reader.view();
  }
}
