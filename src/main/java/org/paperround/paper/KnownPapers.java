package org.paperround.paper;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a group of papers may touch, found by any of their ids, for the length of one
 * transaction that holds the counter's lock.
 *
 * <p>Papers are one where a source says so: its ids and their aliases name one row, which carries
 * the best of them. Two arXiv ids are two papers whatever is said; an alias that both claim belongs
 * to the one that comes first in the alphabet, and what was told under it before stays where it
 * went.
 */
final class KnownPapers {

  private final EntityManager entities;
  private final Instant now;
  private final Map<String, PaperEntity> byId = new HashMap<>();
  private final Map<String, Integer> withdrawals = new HashMap<>();
  private final Set<PaperVersion.Key> versions = new HashSet<>();

  /** Rows beside the papers, added after all of them: inserts that alternate cannot be batched. */
  private final List<Object> aside = new ArrayList<>();

  private int united;

  /** Looks up all of these ids, in a fixed number of queries. */
  KnownPapers(EntityManager entities, Collection<String> ids, Instant now) {
    this.entities = entities;
    this.now = now;
    Map<String, Long> aliases = new HashMap<>();
    list("select a.canonicalId, a.seq from PaperAlias a where a.canonicalId in :keys", ids)
        .forEach(row -> aliases.put(row.get(0, String.class), row.get(1, Long.class)));
    Map<Long, PaperEntity> bySeq = new HashMap<>();
    rows("from PaperEntity where canonicalId in :keys", ids, bySeq);
    rows("from PaperEntity where seq in :keys", aliases.values(), bySeq);
    bySeq.values().forEach(row -> byId.put(row.canonicalId, row));
    aliases.forEach((id, seq) -> byId.put(id, Objects.requireNonNull(bySeq.get(seq))));
    list("select v.seq, v.version from PaperVersion v where v.seq in :keys", bySeq.keySet())
        .forEach(
            row ->
                versions.add(
                    new PaperVersion.Key(row.get(0, Long.class), row.get(1, Integer.class))));
    list("select w.canonicalId, w.upTo from PaperWithdrawal w where w.canonicalId in :keys", ids)
        .forEach(row -> withdrawals.put(row.get(0, String.class), row.get(1, Integer.class)));
  }

  /** The row that a paper belongs to; null if it is new. */
  @Nullable PaperEntity row(IncomingPaper paper) {
    String id = paper.canonicalId().value();
    PaperEntity row = byId.get(id);
    if (row != null) {
      return row;
    }
    return paper.aliases().stream()
        .map(alias -> byId.get(alias.value()))
        .filter(Objects::nonNull)
        .filter(other -> !areTwoOfArxiv(other.canonicalId, id))
        .min(Comparator.comparing(other -> other.seq))
        .orElse(null);
  }

  /** Keeps a row that was made for a paper. */
  PaperEntity add(PaperEntity fresh) {
    entities.persist(fresh);
    byId.put(fresh.canonicalId, fresh);
    return fresh;
  }

  /** Ties a row to all ids that a paper names it by; gives the row that it has become. */
  PaperEntity tie(PaperEntity row, IncomingPaper paper) {
    PaperEntity tied = row;
    for (String id : ids(paper).toList()) {
      PaperEntity other = byId.get(id);
      if (other == null) {
        adopt(tied, id);
      } else if (other != tied && !areTwoOfArxiv(tied.canonicalId, other.canonicalId)) {
        tied = unite(tied, other);
      } else if (other != tied && isClaimedBetter(id, tied, other)) {
        addAside();
        own("update paper_alias set seq = ?1 where canonical_id = ?2", tied.seq, id);
        byId.put(id, tied);
      }
      tied.withdrawnUpTo = Math.max(tied.withdrawnUpTo, withdrawals.getOrDefault(id, 0));
    }
    return tied;
  }

  /** How many pairs of rows became one so far. */
  int united() {
    return united;
  }

  /** Records that a version of a paper was seen. */
  void seen(PaperEntity row, int version) {
    PaperVersion.Key key = new PaperVersion.Key(row.seq, version);
    if (versions.add(key)) {
      aside.add(new PaperVersion(key, now));
    }
  }

  /** Adds what goes beside the papers; to be called when all papers were taken. */
  void addAside() {
    aside.forEach(entities::persist);
    aside.clear();
  }

  /** Keeps a withdrawal; gives whether a paper that was there left by it. */
  boolean leaves(Withdrawal withdrawal, PaperCounter counter) {
    String id = withdrawal.id().value();
    PaperWithdrawal kept = entities.find(PaperWithdrawal.class, id);
    if (kept == null) {
      kept = new PaperWithdrawal();
      kept.canonicalId = id;
      kept.upTo = withdrawal.upTo();
      entities.persist(kept);
    } else {
      kept.upTo = Math.max(kept.upTo, withdrawal.upTo());
    }
    PaperEntity row = byId.get(id);
    if (row == null) {
      return false;
    }
    boolean wasThere = !row.isWithdrawn();
    row.withdrawnUpTo = Math.max(row.withdrawnUpTo, withdrawal.upTo());
    boolean left = wasThere && row.isWithdrawn();
    if (left) {
      row.changed(counter, now);
    }
    return left;
  }

  /** All ids that a paper names itself by, its own first. */
  static Stream<String> ids(IncomingPaper paper) {
    return Stream.concat(Stream.of(paper.canonicalId()), paper.aliases().stream())
        .map(CanonicalId::value);
  }

  private void adopt(PaperEntity row, String id) {
    if (areTwoOfArxiv(row.canonicalId, id)) {
      return;
    }
    boolean isBetter = CanonicalId.BEST_FIRST.compare(id, row.canonicalId) < 0;
    aside.add(new PaperAlias(isBetter ? row.canonicalId : id, row.seq));
    row.canonicalId = isBetter ? id : row.canonicalId;
    byId.put(id, row);
  }

  /** Makes two rows the older one; the other's {@code seq} leads to it from now on. */
  private PaperEntity unite(PaperEntity one, PaperEntity other) {
    united++;
    PaperEntity older = one.seq < other.seq ? one : other;
    PaperEntity younger = older == one ? other : one;
    older.hold(older.facts().join(younger.facts()));
    older.withdrawnUpTo = Math.max(older.withdrawnUpTo, younger.withdrawnUpTo);
    addAside();
    entities.persist(new PaperMoved(younger.seq, older.seq));
    entities.remove(younger);
    // The younger's id must be free before the older can take it.
    entities.flush();
    own("update paper_alias set seq = ?1 where seq = ?2", older.seq, younger.seq);
    own("update paper_moved set to_seq = ?1 where to_seq = ?2", older.seq, younger.seq);
    own(
        "delete from paper_version where seq = ?2 and version in"
            + " (select version from paper_version where seq = ?1)",
        older.seq,
        younger.seq);
    own("update paper_version set seq = ?1 where seq = ?2", older.seq, younger.seq);
    List.copyOf(versions).stream()
        .filter(key -> key.seq() == younger.seq)
        .forEach(key -> versions.add(new PaperVersion.Key(older.seq, key.version())));
    byId.replaceAll((id, row) -> row == younger ? older : row);
    byId.remove(younger.canonicalId);
    adopt(older, younger.canonicalId);
    return older;
  }

  private static boolean areTwoOfArxiv(String one, String other) {
    return CanonicalId.isArxiv(one) && CanonicalId.isArxiv(other) && !one.equals(other);
  }

  /** Whether an alias of another arXiv paper, not its own id, belongs to this one instead. */
  private static boolean isClaimedBetter(String alias, PaperEntity row, PaperEntity owner) {
    return !alias.equals(owner.canonicalId) && row.canonicalId.compareTo(owner.canonicalId) < 0;
  }

  private void own(String statement, Object first, Object second) {
    entities
        .createNativeQuery(statement)
        .setParameter(1, first)
        .setParameter(2, second)
        .executeUpdate();
  }

  private void rows(String query, Collection<?> keys, Map<Long, PaperEntity> bySeq) {
    if (!keys.isEmpty()) {
      entities
          .createQuery(query, PaperEntity.class)
          .setParameter("keys", keys)
          .getResultList()
          .forEach(row -> bySeq.put(row.seq, row));
    }
  }

  private List<Tuple> list(String query, Collection<?> keys) {
    return keys.isEmpty()
        ? List.of()
        : entities.createQuery(query, Tuple.class).setParameter("keys", keys).getResultList();
  }
}
