package org.paperround.round;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paperround.bounce.SentMails;
import org.paperround.mail.ReturnPaths;
import org.paperround.platform.Sql;

/** Finds the line of the ledger that something coming back is about. */
@Singleton
class SentDeliveries implements SentMails {

  /** As {@link Opening} makes it: day, delivery, domain. */
  private static final Pattern MESSAGE_ID = Pattern.compile("\\d{8}\\.([0-9a-f]{1,32})@.*");

  private final ReturnPaths paths;
  private final Sql sql;

  SentDeliveries(ReturnPaths paths, Sql sql) {
    this.paths = paths;
    this.sql = sql;
  }

  @Override
  @Transactional
  public Optional<Sent> byReturnPath(String address) {
    return paths.delivery(address).flatMap(this::byDelivery);
  }

  @Override
  @Transactional
  public Optional<Sent> byMessageId(String messageId) {
    Matcher id = MESSAGE_ID.matcher(messageId);
    return id.matches()
        ? line(id.group(1)).filter(line -> line.messageId().equals(messageId)).map(Found::sent)
        : Optional.empty();
  }

  @Override
  @Transactional
  public Optional<Sent> byDelivery(String delivery) {
    return line(delivery).map(Found::sent);
  }

  private record Found(String messageId, Sent sent) {}

  private Optional<Found> line(String id) {
    return sql
        .list(
            "select id, subscriber_id, edition, planned_at, message_id from delivery where id = ?",
            statement -> statement.setString(1, id),
            row ->
                new Found(
                    row.getString(5),
                    new Sent(
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, OffsetDateTime.class).toInstant())))
        .stream()
        .findFirst();
  }

  @Override
  public List<LocalDate> lastEditions(long subscriberId, int most) {
    return sql.list(
        "select edition from delivery where subscriber_id = ?"
            + " and state in ('ACCEPTED', 'REJECTED', 'UNCERTAIN') order by edition desc limit ?",
        statement -> {
          statement.setLong(1, subscriberId);
          statement.setInt(2, most);
        },
        row -> row.getObject(1, LocalDate.class));
  }
}
