package org.paperround.paper;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.paperround.testing.Tables;

/** A week of papers makes the same store in whatever order and groups, with whatever repeats. */
abstract class AnyOrder {

  private static final int WEEKS = 5;
  private static final int ORDERS = 4;

  @Inject PaperStore papers;
  @Inject Tables tables;

  @Test
  void the_same_week_makes_the_same_store() {
    for (long seed = 0; seed < WEEKS; seed++) {
      Week week = new Week(seed);
      List<List<String>> expected = stored(week, 0);
      assertThat(expected).isNotEmpty();
      for (long order = 1; order < ORDERS; order++) {
        assertThat(stored(week, order)).as("week %d in order %d", seed, order).isEqualTo(expected);
      }
    }
  }

  private List<List<String>> stored(Week week, long seed) {
    tables.clear();
    Random order = new Random(seed);
    List<Runnable> deliveries = new ArrayList<>();
    Week.delivered(week.papers(), order)
        .forEach(group -> deliveries.add(() -> papers.store(group)));
    for (Withdrawal withdrawal : week.withdrawals()) {
      deliveries.add(order.nextInt(deliveries.size()), () -> papers.withdraw(List.of(withdrawal)));
    }
    Collections.shuffle(deliveries, order);
    deliveries.forEach(Runnable::run);
    return dump();
  }

  /** All that does not tell when something was first seen here. */
  private List<List<String>> dump() {
    List<List<String>> all = new ArrayList<>();
    all.addAll(
        tables.rows(
            "select canonical_id, title, summary, authors, author_count, org_handle, org_name,"
                + " categories, published, listed_on, upvotes, comments, abstract_url, pdf_url,"
                + " code_url, project_url, keywords, source, version, told_by, withdrawn_up_to"
                + " from paper order by canonical_id"));
    all.addAll(
        tables.rows(
            "select p.canonical_id, a.canonical_id from paper_alias a join paper p on p.seq = a.seq"
                + " order by 1, 2"));
    all.addAll(
        tables.rows(
            "select p.canonical_id, v.version from paper_version v join paper p on p.seq = v.seq"
                + " order by 1, 2"));
    all.addAll(tables.rows("select canonical_id, up_to from paper_withdrawal order by 1"));
    all.addAll(
        tables.rows(
            "select count(*) from paper_alias where seq not in (select seq from paper)"
                + " union all select count(*) from paper_version"
                + " where seq not in (select seq from paper)"));
    return all;
  }
}
