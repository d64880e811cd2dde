package org.paperround.round;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.paperround.mail.Sender;
import org.paperround.platform.RandomBytes;
import org.paperround.platform.Sql;
import org.paperround.subscriber.DueReaders;
import org.paperround.subscriber.DueReaders.Take;
import org.paperround.subscriber.Subscriber;

/** Takes up due readers, many in one transaction: opens the ledger's line of their editions. */
@Singleton
class Opening {

  private static final int ID_BYTES = 10;
  private static final Duration LATE = Duration.ofHours(12);

  private final Sql sql;
  private final DueReaders readers;
  private final Sender sender;
  private final UnsentLines unsent;
  private final Clock clock;

  Opening(Sql sql, DueReaders readers, Sender sender, UnsentLines unsent, Clock clock) {
    this.sql = sql;
    this.readers = readers;
    this.sender = sender;
    this.unsent = unsent;
    this.clock = clock;
  }

  /** A line that is not closed, or is of an edition that is about to be opened. */
  private record Known(long subscriberId, LocalDate edition, DeliveryState state) {}

  /**
   * Takes up due readers: moves their due times on, lets older deferred deliveries expire, and
   * opens the line of each one's edition.
   *
   * @param page each reader once, by rising number
   * @return the lines; without readers whom someone else took up, who have a line of this edition
   *     already, or whose older mail is on its way: nobody knows yet which papers those have read
   */
  @Transactional
  List<Delivery> open(List<Subscriber> page, RoundRun run, long newestSeq) {
    List<Take> takes =
        page.stream()
            .map(
                reader -> {
                  LocalDate edition = edition(reader, run.asOf());
                  return new Take(reader, edition, reader.schedule().next(run.asOf(), edition));
                })
            .toList();
    List<Known> known = known(takes);
    Set<Long> onTheirWay =
        known.stream()
            .filter(line -> line.state() == DeliveryState.TRANSMITTING)
            .map(Known::subscriberId)
            .collect(Collectors.toSet());
    onTheirWay.addAll(expireOlder(takes, known));
    Map<Long, Long> readUpTo =
        readers.take(
            takes.stream().filter(take -> !onTheirWay.contains(take.reader().id())).toList());
    Set<Map.Entry<Long, LocalDate>> there = new HashSet<>();
    known.forEach(line -> there.add(Map.entry(line.subscriberId(), line.edition())));
    List<Delivery> opened = new ArrayList<>();
    for (Take take : takes) {
      Long from = readUpTo.get(take.reader().id());
      if (from != null && !there.contains(Map.entry(take.reader().id(), take.edition()))) {
        opened.add(fresh(take, from, newestSeq));
      }
    }
    insert(opened, run);
    return opened;
  }

  /**
   * The day a mail belongs to: that of its due time, so that one due before midnight and sent after
   * it does not use up the next day's; after a long outage, the day it is sent.
   */
  static LocalDate edition(Subscriber reader, Instant asOf) {
    Instant due = Objects.requireNonNullElse(reader.nextDigestAt(), asOf);
    boolean late = due.isBefore(asOf.minus(LATE));
    return reader.schedule().dateOf(late ? asOf : due);
  }

  private List<Known> known(List<Take> takes) {
    return sql.list(
        "select subscriber_id, edition, state from delivery where subscriber_id = any (?)"
            + " and (edition between ? and ? or state in ('PLANNED', 'DEFERRED', 'TRANSMITTING'))",
        statement -> {
          Sql.numbers(statement, 1, takes.stream().map(take -> take.reader().id()).toList());
          statement.setObject(2, takes.stream().map(Take::edition).min(LocalDate::compareTo).get());
          statement.setObject(3, takes.stream().map(Take::edition).max(LocalDate::compareTo).get());
        },
        row ->
            new Known(
                row.getLong(1),
                row.getObject(2, LocalDate.class),
                DeliveryState.valueOf(row.getString(3))));
  }

  /**
   * A reader has one open edition at a time: an older one is over when the next is due.
   *
   * @return the readers whose older one cannot be ended, as it has just moved on
   */
  private List<Long> expireOlder(List<Take> takes, List<Known> known) {
    Map<Long, LocalDate> editions =
        takes.stream().collect(Collectors.toMap(take -> take.reader().id(), Take::edition));
    List<Known> over =
        known.stream()
            .filter(line -> line.edition().isBefore(editions.get(line.subscriberId())))
            .filter(
                line ->
                    line.state() == DeliveryState.PLANNED || line.state() == DeliveryState.DEFERRED)
            .toList();
    int[] ended =
        sql.batch(
            "update delivery set state = 'EXPIRED', retry_at = null, updated_at = ?"
                + " where subscriber_id = ? and edition = ? and state in ('PLANNED', 'DEFERRED')",
            over,
            (statement, line) -> {
              statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
              statement.setLong(2, line.subscriberId());
              statement.setObject(3, line.edition());
            });
    unsent.closed(DeliveryState.EXPIRED, ended);
    return IntStream.range(0, ended.length)
        .filter(i -> ended[i] == 0)
        .mapToObj(i -> over.get(i).subscriberId())
        .toList();
  }

  private Delivery fresh(Take take, long from, long newestSeq) {
    String id = HexFormat.of().formatHex(RandomBytes.of(ID_BYTES));
    String day = take.edition().toString().replace("-", "");
    return new Delivery(
        id,
        take.reader().id(),
        take.edition(),
        DeliveryState.PLANNED,
        from,
        newestSeq,
        List.of(),
        0,
        day + "." + id + "@" + sender.domain(),
        0,
        null,
        null,
        null,
        null,
        clock.instant());
  }

  private void insert(List<Delivery> opened, RoundRun run) {
    sql.batch(
        "insert into delivery (subscriber_id, edition, id, state, round_id, from_seq, to_seq, papers,"
            + " considered, message_id, attempts, worker, planned_at, updated_at)"
            + " values (?, ?, ?, 'PLANNED', ?, ?, ?, '', 0, ?, 0, ?, ?, ?)",
        opened,
        (statement, line) -> {
          statement.setLong(1, line.subscriberId());
          statement.setObject(2, line.edition());
          statement.setString(3, line.id());
          statement.setString(4, run.roundId());
          statement.setLong(5, line.fromSeq());
          statement.setLong(6, line.toSeq());
          statement.setString(7, line.messageId());
          statement.setString(8, run.worker());
          statement.setObject(9, line.updatedAt().atOffset(ZoneOffset.UTC));
          statement.setObject(10, line.updatedAt().atOffset(ZoneOffset.UTC));
        });
  }
}
