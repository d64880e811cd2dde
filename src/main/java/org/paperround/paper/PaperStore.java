package org.paperround.paper;

import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where papers are kept, in the order of first sight. */
@Singleton
public class PaperStore {

  private final EntityManager entities;
  private final Clock clock;

  PaperStore(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * What storing papers did.
   *
   * @param added papers never seen before
   * @param updated papers known already that gained something
   */
  public record Stored(int added, int updated) {}

  /** Stores papers in one transaction: all of them or none. A known paper is never stored twice. */
  @Transactional
  public Stored store(List<IncomingPaper> papers) {
    PaperCounter counter =
        entities.find(PaperCounter.class, PaperCounter.ONLY_ROW, LockModeType.PESSIMISTIC_WRITE);
    Instant now = clock.instant();
    Map<String, PaperEntity> known = known(papers);
    int added = 0;
    int updated = 0;
    for (IncomingPaper paper : papers) {
      PaperEntity row = known.get(paper.canonicalId().value());
      if (row == null) {
        PaperEntity fresh = fresh(paper, ++counter.last, now);
        fresh.persist();
        known.put(fresh.canonicalId, fresh);
        added++;
      } else if (row.take(paper, now)) {
        updated++;
      }
    }
    return new Stored(added, updated);
  }

  private Map<String, PaperEntity> known(List<IncomingPaper> papers) {
    List<String> ids = papers.stream().map(paper -> paper.canonicalId().value()).toList();
    Map<String, PaperEntity> known = new HashMap<>();
    PaperEntity.<PaperEntity>list("canonicalId in ?1", ids)
        .forEach(row -> known.put(row.canonicalId, row));
    return known;
  }

  private static PaperEntity fresh(IncomingPaper paper, long seq, Instant now) {
    PaperEntity row = new PaperEntity();
    row.seq = seq;
    row.canonicalId = paper.canonicalId().value();
    row.listedOn = paper.listedOn();
    row.source = paper.source();
    row.firstSeen = now;
    row.take(paper, now);
    return row;
  }

  /** The newest {@code seq}; 0 where there is no paper. */
  @Transactional
  public long newestSeq() {
    return entities.createQuery("select last from PaperCounter", Long.class).getSingleResult();
  }

  /**
   * Papers of the window {@code (from, to]} in the order of first sight, at most {@code limit}, the
   * newest ones.
   */
  @Transactional
  public List<PaperCard> window(long from, long to, int limit) {
    return PaperEntity.<PaperEntity>find("seq > ?1 and seq <= ?2", Sort.descending("seq"), from, to)
        .page(0, limit)
        .list()
        .reversed()
        .stream()
        .map(PaperEntity::card)
        .toList();
  }

  /** The papers of these ids, in the order of the ids; unknown ids are left out. */
  @Transactional
  public List<PaperCard> byIds(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, PaperCard> cards =
        PaperEntity.<PaperEntity>list("seq in ?1", ids).stream()
            .map(PaperEntity::card)
            .collect(Collectors.toMap(PaperCard::id, card -> card));
    return ids.stream().flatMap(id -> Stream.ofNullable(cards.get(id))).toList();
  }

  /** One paper. */
  @Transactional
  public Optional<PaperCard> byId(long id) {
    return byIds(List.of(id)).stream().findFirst();
  }

  /** The papers listed on a day, in the order of first sight. */
  @Transactional
  public List<PaperCard> listedOn(LocalDate day) {
    return PaperEntity.<PaperEntity>list("listedOn", Sort.ascending("seq"), day).stream()
        .map(PaperEntity::card)
        .toList();
  }

  /** The latest day with papers, on or before {@code day} if one is given. */
  @Transactional
  public Optional<LocalDate> latestDay(@Nullable LocalDate day) {
    return edgeDay(
        "select max(listedOn) from PaperEntity where listedOn <= ?1",
        day == null ? LocalDate.of(9999, 12, 31) : day);
  }

  /** The earliest day with papers on or after {@code day}. */
  @Transactional
  public Optional<LocalDate> nextDay(LocalDate day) {
    return edgeDay("select min(listedOn) from PaperEntity where listedOn >= ?1", day);
  }

  private Optional<LocalDate> edgeDay(String query, LocalDate day) {
    return Optional.ofNullable(
        entities.createQuery(query, LocalDate.class).setParameter(1, day).getSingleResult());
  }

  /**
   * The {@code seq} before the first paper of the latest day's list: where a new reader's first
   * window begins, so that the first mail has something in it.
   */
  @Transactional
  public long seqBeforeLatestDay() {
    Optional<LocalDate> latest = latestDay(null);
    if (latest.isEmpty()) {
      return 0;
    }
    Long first =
        entities
            .createQuery("select min(seq) from PaperEntity where listedOn = ?1", Long.class)
            .setParameter(1, latest.get())
            .getSingleResult();
    return first - 1;
  }
}
