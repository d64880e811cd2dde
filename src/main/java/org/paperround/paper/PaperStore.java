package org.paperround.paper;

import static java.util.Objects.requireNonNull;

import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paperround.platform.Sql;

/** Where papers are kept, in the order of first sight. */
@Singleton
public class PaperStore {

  private final EntityManager entities;
  private final Sql sql;
  private final Clock clock;

  PaperStore(EntityManager entities, Sql sql, Clock clock) {
    this.entities = entities;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * What storing papers did.
   *
   * @param added papers never seen before
   * @param updated papers known already that gained something
   */
  public record Stored(int added, int updated) {}

  /**
   * Stores papers in one transaction: all of them or none. A known paper is never stored twice; it
   * keeps its {@code seq} and gains what {@link MergeRule} takes. Two known papers that turn out to
   * be one become the older of them.
   */
  @Transactional
  public Stored store(List<IncomingPaper> papers) {
    PaperCounter counter = locked();
    Instant now = clock.instant();
    KnownPapers known =
        new KnownPapers(
            entities, papers.stream().flatMap(KnownPapers::ids).collect(Collectors.toSet()), now);
    int added = 0;
    int updated = 0;
    for (IncomingPaper paper : papers) {
      PaperEntity row = known.row(paper);
      if (row == null) {
        PaperEntity fresh = known.add(PaperEntity.fresh(paper, counter, now));
        known.seen(known.tie(fresh, paper), paper.version());
        added++;
      } else if (gains(known, row, paper, counter, now)) {
        updated++;
      }
    }
    known.addAside();
    return new Stored(added, updated);
  }

  private static boolean gains(
      KnownPapers known, PaperEntity row, IncomingPaper paper, PaperCounter counter, Instant now) {
    PaperFacts before = row.facts();
    boolean wasWithdrawn = row.isWithdrawn();
    long rowsBefore = known.united();
    PaperEntity tied = known.tie(row, paper);
    PaperFacts after = tied.facts().join(PaperFacts.of(paper));
    known.seen(tied, paper.version());
    tied.hold(after);
    boolean isRevised = tied.isWithdrawn() != wasWithdrawn || known.united() != rowsBefore;
    boolean gained = isRevised || !after.says(before);
    if (isRevised) {
      counter.revision++;
    }
    if (gained) {
      tied.changed(counter, now);
    }
    return gained;
  }

  /**
   * Takes papers back, whether they were seen already or come later. They leave windows and lists;
   * by their ids they are still found. A version above the withdrawn ones brings a paper back.
   *
   * @return how many papers left by this
   */
  @Transactional
  public int withdraw(Collection<Withdrawal> withdrawals) {
    PaperCounter counter = locked();
    Set<String> ids =
        withdrawals.stream().map(withdrawal -> withdrawal.id().value()).collect(Collectors.toSet());
    KnownPapers known = new KnownPapers(entities, ids, clock.instant());
    int left = (int) withdrawals.stream().filter(each -> known.leaves(each, counter)).count();
    counter.revision += left;
    return left;
  }

  private PaperCounter locked() {
    PaperCounter counter =
        entities.find(PaperCounter.class, PaperCounter.ONLY_ROW, LockModeType.PESSIMISTIC_WRITE);
    if (counter.store == null) {
      counter.store = UUID.randomUUID().toString();
    }
    return counter;
  }

  /** The newest {@code seq}; 0 where there is no paper. */
  @Transactional
  public long newestSeq() {
    return counted("last");
  }

  /** Changes whenever papers that were seen already leave the windows or come back to them. */
  @Transactional
  public long revision() {
    return counted("revision");
  }

  /** Past the entities: each group of a round's readers asks anew. */
  private long counted(String column) {
    return sql.list(
            "select " + column + " from paper_counter where id = ?",
            statement -> statement.setInt(1, PaperCounter.ONLY_ROW),
            row -> row.getLong(1))
        .getFirst();
  }

  /**
   * Papers of the window {@code (from, to]} in the order of first sight, at most {@code limit}, the
   * newest ones.
   */
  @Transactional
  public List<PaperCard> window(long from, long to, int limit) {
    return PaperEntity.<PaperEntity>find(
            "seq > ?1 and seq <= ?2 and withdrawnUpTo < version", Sort.descending("seq"), from, to)
        .page(0, limit)
        .list()
        .reversed()
        .stream()
        .map(PaperEntity::card)
        .toList();
  }

  /**
   * The papers of these ids, in the order of the ids, withdrawn ones too; unknown ids are left out.
   * The id of a paper that turned out to be another one gives that one, with its own id.
   */
  @Transactional
  public List<PaperCard> byIds(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, PaperCard> cards = cards(ids);
    return ids.stream().flatMap(id -> Stream.ofNullable(cards.get(id))).distinct().toList();
  }

  /**
   * The papers of these ids, withdrawn ones too, by the id that was asked for: where a paper turned
   * out to be another one that is not the card's own. Unknown ids are left out.
   */
  @Transactional
  public Map<Long, PaperCard> cards(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<Long, Long> moved =
        entities
            .createQuery("from PaperMoved where seq in ?1", PaperMoved.class)
            .setParameter(1, ids)
            .getResultStream()
            .collect(Collectors.toMap(move -> move.seq, move -> move.toSeq));
    Set<Long> seqs = ids.stream().map(id -> moved.getOrDefault(id, id)).collect(Collectors.toSet());
    Map<Long, PaperCard> bySeq =
        PaperEntity.<PaperEntity>list("seq in ?1", seqs).stream()
            .map(PaperEntity::card)
            .collect(Collectors.toMap(PaperCard::id, card -> card));
    Map<Long, PaperCard> cards = new HashMap<>();
    for (Long id : ids) {
      PaperCard card = bySeq.get(moved.getOrDefault(id, id));
      if (card != null) {
        cards.put(id, card);
      }
    }
    return cards;
  }

  /** Which papers go by these ids, or went by them before another became the better one. */
  @Transactional
  public Map<CanonicalId, Long> seqsByIds(Collection<CanonicalId> ids) {
    List<String> keys = ids.stream().map(CanonicalId::value).distinct().toList();
    Map<CanonicalId, Long> seqs = new HashMap<>();
    seqs("select a.canonicalId, a.seq from PaperAlias a where a.canonicalId in :keys", keys)
        .forEach((id, seq) -> seqs.put(new CanonicalId(id), seq));
    seqs("select p.canonicalId, p.seq from PaperEntity p where p.canonicalId in :keys", keys)
        .forEach((id, seq) -> seqs.put(new CanonicalId(id), seq));
    return seqs;
  }

  /**
   * Which papers have these titles, whatever the case and the punctuation, with or without LaTeX;
   * of several the one seen first.
   */
  @Transactional
  public Map<String, Long> seqsByTitles(Collection<String> titles) {
    Map<String, String> keys = new HashMap<>();
    titles.forEach(title -> keys.put(title, PaperEntity.titleKey(title)));
    Map<String, Long> byKey =
        seqs(
            "select p.titleKey, min(p.seq) from PaperEntity p where p.titleKey in :keys"
                + " group by p.titleKey",
            keys.values());
    Map<String, Long> seqs = new HashMap<>();
    keys.forEach(
        (title, key) -> Optional.ofNullable(byKey.get(key)).ifPresent(s -> seqs.put(title, s)));
    return seqs;
  }

  private Map<String, Long> seqs(String query, Collection<String> keys) {
    Map<String, Long> seqs = new HashMap<>();
    if (!keys.isEmpty()) {
      entities
          .createQuery(query, Tuple.class)
          .setParameter("keys", keys)
          .getResultList()
          .forEach(row -> seqs.put(row.get(0, String.class), row.get(1, Long.class)));
    }
    return seqs;
  }

  /** One paper. */
  @Transactional
  public Optional<PaperCard> byId(long id) {
    return byIds(List.of(id)).stream().findFirst();
  }

  /** The papers listed on a day, in the order of first sight. */
  @Transactional
  public List<PaperCard> listedOn(LocalDate day) {
    return PaperEntity.<PaperEntity>list(
            "listedOn = ?1 and withdrawnUpTo < version", Sort.ascending("seq"), day)
        .stream()
        .map(PaperEntity::card)
        .toList();
  }

  /** The latest day with papers, on or before {@code day} if one is given. */
  @Transactional
  public Optional<LocalDate> latestDay(@Nullable LocalDate day) {
    return edgeDay(
        "select listedOn from PaperEntity where listedOn <= ?1 and withdrawnUpTo < version"
            + " order by listedOn desc",
        day == null ? LocalDate.of(9999, 12, 31) : day);
  }

  /** The earliest day with papers on or after {@code day}. */
  @Transactional
  public Optional<LocalDate> nextDay(LocalDate day) {
    return edgeDay(
        "select listedOn from PaperEntity where listedOn >= ?1 and withdrawnUpTo < version"
            + " order by listedOn",
        day);
  }

  private Optional<LocalDate> edgeDay(String query, LocalDate day) {
    // The first of an ordered index, where a minimum would be looked for in all of it.
    return entities
        .createQuery(query, LocalDate.class)
        .setParameter(1, day)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * The {@code seq} before the first paper of the latest day's list: where a new reader's first
   * window begins, so that the first mail has something in it. Papers that were known long before
   * they were listed there do not draw the window back, unless there are no others.
   */
  @Transactional
  public long seqBeforeLatestDay() {
    Optional<LocalDate> latest = latestDay(null);
    if (latest.isEmpty()) {
      return 0;
    }
    Instant dayBefore = latest.get().minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    Long first = firstListed(latest.get(), dayBefore);
    return (first == null ? requireNonNull(firstListed(latest.get(), Instant.EPOCH)) : first) - 1;
  }

  private @Nullable Long firstListed(LocalDate day, Instant seenFrom) {
    return entities
        .createQuery(
            "select min(seq) from PaperEntity where listedOn = ?1 and firstSeen >= ?2"
                + " and withdrawnUpTo < version",
            Long.class)
        .setParameter(1, day)
        .setParameter(2, seenFrom)
        .getSingleResult();
  }
}
