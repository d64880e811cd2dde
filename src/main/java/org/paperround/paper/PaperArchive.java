package org.paperround.paper;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The papers as those read them who come by: days in their order, changes, and all there is. */
@Singleton
public class PaperArchive {

  private final EntityManager entities;

  PaperArchive(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * A paper and when it last changed.
   *
   * @param id the paper
   * @param at the instant
   */
  public record Changed(long id, Instant at) {}

  /**
   * When versions of a paper came.
   *
   * @param first the first one
   * @param last the newest one
   */
  public record Seen(Instant first, Instant last) {}

  /** How far the store has come. */
  @Transactional
  public PaperMark mark() {
    Tuple row =
        entities
            .createQuery("select store, changes from PaperCounter", Tuple.class)
            .getSingleResult();
    return new PaperMark(
        Objects.requireNonNullElse(row.get(0, String.class), ""), row.get(1, Long.class));
  }

  /** Changes after a number, in their order, at most {@code limit}. */
  @Transactional
  public List<PaperChange> changedAfter(long number, int limit) {
    List<PaperEntity> rows =
        entities
            .createQuery("from PaperEntity where changed > ?1 order by changed", PaperEntity.class)
            .setParameter(1, number)
            .setMaxResults(limit)
            .getResultList();
    Map<Long, List<Long>> former = formerIds(rows.stream().map(row -> row.seq).toList());
    return rows.stream()
        .map(
            row ->
                new PaperChange(row.changed, row.card(), former.getOrDefault(row.seq, List.of())))
        .toList();
  }

  private Map<Long, List<Long>> formerIds(List<Long> seqs) {
    Map<Long, List<Long>> former = new HashMap<>();
    if (!seqs.isEmpty()) {
      entities
          .createQuery("from PaperMoved where toSeq in ?1", PaperMoved.class)
          .setParameter(1, seqs)
          .getResultStream()
          .forEach(
              moved -> former.computeIfAbsent(moved.toSeq, to -> new ArrayList<>()).add(moved.seq));
    }
    return former;
  }

  /**
   * The ids of the papers listed on a day in the order of {@link TrendingScore}: those first that
   * people talk about most, equal ones in the order of first sight.
   */
  @Transactional
  public List<Long> idsOf(LocalDate day) {
    return entities
        .createQuery(
            "select seq from PaperEntity where listedOn = ?1 and withdrawnUpTo < version"
                + " order by upvotes + 2 * comments desc, seq",
            Long.class)
        .setParameter(1, day)
        .getResultList();
  }

  /** The papers of the window {@code (from, to]} with their last change, without withdrawn ones. */
  @Transactional
  public List<Changed> changes(long from, long to) {
    return entities
        .createQuery(
            "select seq, updatedAt from PaperEntity where seq > ?1 and seq <= ?2"
                + " and withdrawnUpTo < version order by seq",
            Tuple.class)
        .setParameter(1, from)
        .setParameter(2, to)
        .getResultStream()
        .map(row -> new Changed(row.get(0, Long.class), row.get(1, Instant.class)))
        .toList();
  }

  /** When the versions of papers came, by the paper; unknown ids are left out. */
  @Transactional
  public Map<Long, Seen> seen(Collection<Long> papers) {
    Map<Long, Seen> seen = new HashMap<>();
    if (!papers.isEmpty()) {
      entities
          .createQuery(
              "select seq, min(firstSeen), max(firstSeen) from PaperVersion where seq in ?1"
                  + " group by seq",
              Tuple.class)
          .setParameter(1, papers)
          .getResultStream()
          .forEach(
              row ->
                  seen.put(
                      row.get(0, Long.class),
                      new Seen(row.get(1, Instant.class), row.get(2, Instant.class))));
    }
    return seen;
  }

  /** The days that have papers, the latest first, at most so many. */
  @Transactional
  public List<LocalDate> days(int most) {
    return entities
        .createQuery(
            "select distinct listedOn from PaperEntity where withdrawnUpTo < version"
                + " order by listedOn desc",
            LocalDate.class)
        .setMaxResults(most)
        .getResultList();
  }

  /** The ids that a paper goes by; none if there is no such paper. */
  @Transactional
  public PaperIds ids(long paper) {
    List<String> ids =
        new ArrayList<>(
            entities
                .createQuery("select canonicalId from PaperEntity where seq = ?1", String.class)
                .setParameter(1, paper)
                .getResultList());
    ids.addAll(
        entities
            .createQuery("select canonicalId from PaperAlias where seq = ?1", String.class)
            .setParameter(1, paper)
            .getResultList());
    return new PaperIds(ids);
  }
}
