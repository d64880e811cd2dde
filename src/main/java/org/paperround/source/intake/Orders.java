package org.paperround.source.intake;

import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the operator asked for and was not done yet. */
@Singleton
class Orders {

  /**
   * One day of a source.
   *
   * @param requestId the request it belongs to
   * @param day the day
   */
  record Order(String requestId, LocalDate day) {}

  /** The open ones of a source, the oldest day first. */
  @Transactional
  List<Order> open(String source) {
    return OrderEntity.<OrderEntity>list(
            "source = ?1 and doneAt is null", Sort.ascending("listDay", "requestId"), source)
        .stream()
        .map(order -> new Order(order.requestId, order.listDay))
        .toList();
  }

  /** The sources that have open ones. */
  @Transactional
  Set<String> waiting() {
    return new TreeSet<>(
        OrderEntity.find("select distinct source from OrderEntity where doneAt is null")
            .project(String.class)
            .list());
  }

  /** Gives up the open ones of a source that is no longer there. */
  @Transactional
  void giveUp(String source, Instant now) {
    OrderEntity.update(
        "verdict = ?1, doneAt = ?2 where source = ?3 and doneAt is null",
        Verdict.FAILED,
        now,
        source);
  }
}
