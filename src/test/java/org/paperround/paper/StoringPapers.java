package org.paperround.paper;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperround.paper.IncomingPaper.Organisation;
import org.paperround.testing.Papers;
import org.paperround.testing.Tables;

/** A paper is one row however often and by whatever way it comes, and no window misses one. */
abstract class StoringPapers {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final int ALL = 100_000;
  private static final int BATCHES = 40;
  private static final int BATCH = 5;

  @Inject PaperStore papers;
  @Inject PaperArchive archive;
  @Inject Tables tables;

  @BeforeEach
  void empty() {
    tables.clear();
  }

  @Test
  void twice_in_one_batch_is_one_paper() {
    assertThat(papers.store(List.of(paper("birds", 1, "An abstract."), paper("birds", 1, ""))))
        .isEqualTo(new PaperStore.Stored(1, 0));
    assertThat(all()).extracting(PaperCard::summary).containsExactly("An abstract.");
  }

  @Test
  void twice_in_two_batches_is_one_paper() {
    assertThat(papers.store(List.of(paper("birds", 1, "")))).isEqualTo(new PaperStore.Stored(1, 0));
    long seq = papers.newestSeq();
    assertThat(papers.store(List.of(paper("birds", 1, "")))).isEqualTo(new PaperStore.Stored(0, 0));
    assertThat(papers.store(List.of(paper("birds", 1, "An abstract."))))
        .isEqualTo(new PaperStore.Stored(0, 1));
    assertThat(papers.newestSeq()).isEqualTo(seq);
    assertThat(all()).extracting(PaperCard::id).containsExactly(seq);
  }

  @Test
  void what_was_missing_is_filled_in_and_what_is_known_stays() {
    papers.store(List.of(paper("birds", 1, "An abstract.")));
    IncomingPaper bare = paper("birds", 1, "");
    papers.store(
        List.of(
            new IncomingPaperBuilder(bare.canonicalId(), bare.title(), MONDAY.plusDays(1), "other")
                .authors(List.of("Ada Lovelace"))
                .organisation(new Organisation("BostonU", "Boston University"))
                .categories(List.of("cs.CV"))
                .published(MONDAY.minusDays(2))
                .upvotes(7)
                .comments(2)
                .links(new IncomingPaper.Links("https://arxiv.org/abs/1", null, null, null))
                .build()));
    papers.store(List.of(bare));

    PaperCard card = all().getFirst();
    assertThat(all()).hasSize(1);
    assertThat(card.summary()).isEqualTo("An abstract.");
    assertThat(card.authors()).containsExactly("Ada Lovelace");
    assertThat(card.organisation()).isEqualTo("Boston University (BostonU)");
    assertThat(card.categories()).containsExactly("cs.CV");
    assertThat(card.published()).isEqualTo(MONDAY.minusDays(2));
    assertThat(card.listedOn()).isEqualTo(MONDAY);
    assertThat(card.upvotes()).isEqualTo(7);
    assertThat(card.abstractUrl()).isEqualTo("https://arxiv.org/abs/1");
  }

  @Test
  void a_later_version_wins_and_an_earlier_one_does_not() {
    papers.store(List.of(paper("birds", 2, "The second.")));
    assertThat(papers.store(List.of(paper("birds", 1, "The first.")))).isEqualTo(stored(0, 0));
    assertThat(all()).extracting(PaperCard::summary).containsExactly("The second.");
    assertThat(papers.store(List.of(paper("birds", 3, "The third.")))).isEqualTo(stored(0, 1));
    assertThat(all()).extracting(PaperCard::summary).containsExactly("The third.");
  }

  @Test
  void two_that_store_the_same_papers_at_once_make_one_row_each_and_a_window_misses_none()
      throws InterruptedException, ExecutionException {
    long start = papers.newestSeq();
    List<Long> seen = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> writers =
          List.of(
              threads.submit(() -> IntStream.range(0, BATCHES).forEach(this::storeBatch)),
              threads.submit(() -> IntStream.range(0, BATCHES).forEach(this::storeBatch)));
      long read = start;
      boolean last = false;
      while (!last) {
        last = writers.stream().allMatch(Future::isDone);
        long newest = papers.newestSeq();
        papers.window(read, newest, ALL).forEach(card -> seen.add(card.id()));
        read = newest;
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    assertThat(seen)
        .isEqualTo(all().stream().map(PaperCard::id).toList())
        .hasSize(BATCHES * BATCH)
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(papers.newestSeq()).isEqualTo(start + BATCHES * BATCH);
  }

  @Test
  void changes_are_told_once_in_their_order_also_of_papers_that_leave() {
    long before = archive.mark().changes();
    papers.store(List.of(paper("a", 1, ""), paper("b", 1, "")));
    papers.store(List.of(paper("a", 2, "Revised.")));
    papers.withdraw(
        List.of(new Withdrawal(paper("b", 1, "").canonicalId(), Withdrawal.EVERY_VERSION)));

    List<PaperChange> changes = archive.changedAfter(before, 10);
    assertThat(changes).extracting(change -> change.paper().title()).containsExactly("a", "b");
    assertThat(changes)
        .extracting(change -> change.paper().withdrawn())
        .containsExactly(false, true);
    assertThat(changes.getLast().number()).isEqualTo(archive.mark().changes());
    assertThat(archive.changedAfter(before, 1)).hasSize(1);
    assertThat(archive.changedAfter(archive.mark().changes(), 10)).isEmpty();
    papers.store(List.of(paper("a", 2, "Revised.")));
    assertThat(archive.changedAfter(changes.getLast().number(), 10)).isEmpty();
    assertThat(archive.mark().store()).isNotEmpty();
  }

  @Test
  void a_paper_that_became_another_is_told_with_it() {
    CanonicalId arxiv = new CanonicalId("arXiv:2609.00001");
    CanonicalId doi = new CanonicalId("doi:10.1000/x");
    papers.store(List.of(new IncomingPaperBuilder(doi, "Birds", MONDAY, "test").build()));
    long older = papers.newestSeq();
    papers.store(List.of(new IncomingPaperBuilder(arxiv, "Birds", MONDAY, "test").build()));
    long mark = archive.mark().changes();
    papers.store(
        List.of(
            new IncomingPaperBuilder(arxiv, "Birds", MONDAY, "test")
                .aliases(List.of(doi))
                .build()));

    assertThat(archive.changedAfter(mark, 10))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.paper().id()).isEqualTo(older);
              assertThat(change.formerIds()).containsExactly(older + 1);
            });
    assertThat(archive.ids(older).arxiv()).contains("2609.00001");
    assertThat(archive.ids(older).doi()).contains("10.1000/x");
    assertThat(archive.ids(older + 1).all()).isEmpty();
  }

  @Test
  void a_days_order_is_that_of_its_trending_score() {
    List<IncomingPaper> day = new ArrayList<>();
    int[][] talk = {{0, 0}, {3, 0}, {1, 1}, {0, 2}, {4, 0}, {0, 0}};
    for (int[] votes : talk) {
      String title = "Study " + day.size();
      day.add(
          new IncomingPaperBuilder(CanonicalId.fromTitle(title), title, MONDAY, "test")
              .upvotes(votes[0])
              .comments(votes[1])
              .build());
    }
    papers.store(day);
    papers.store(List.of(paper("of another day", 1, "")));

    assertThat(archive.idsOf(MONDAY))
        .isEqualTo(
            TrendingScore.ordered(papers.listedOn(MONDAY), MONDAY).stream()
                .map(PaperCard::id)
                .toList());
    assertThat(archive.days(10)).contains(MONDAY);
    assertThat(archive.changes(0, ALL)).isSortedAccordingTo((a, b) -> Long.compare(a.id(), b.id()));
    Map<Long, PaperArchive.Seen> seen = archive.seen(archive.idsOf(MONDAY));
    assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(archive.idsOf(MONDAY));
  }

  private void storeBatch(int batch) {
    List<IncomingPaper> batchPapers = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      batchPapers.add(paper("batch " + batch + " paper " + i, 1, ""));
    }
    // Two orders, so that writers without a common lock would meet crosswise.
    if (Thread.currentThread().threadId() % 2 == 0) {
      Collections.reverse(batchPapers);
    }
    papers.store(batchPapers);
  }

  @Test
  void a_window_leaves_its_beginning_out_has_its_end_and_keeps_the_newest() {
    long before = papers.newestSeq();
    papers.store(List.of(paper("a", 1, ""), paper("b", 1, ""), paper("c", 1, "")));
    assertThat(titles(papers.window(before, before + 2, ALL))).containsExactly("a", "b");
    assertThat(titles(papers.window(before + 1, before + 3, ALL))).containsExactly("b", "c");
    assertThat(titles(papers.window(before, before + 3, 2))).containsExactly("b", "c");
    assertThat(papers.window(before + 3, before + 3, ALL)).isEmpty();
  }

  @Test
  void papers_are_found_by_their_ids_in_the_order_asked() {
    long before = papers.newestSeq();
    papers.store(List.of(paper("a", 1, ""), paper("b", 1, "")));
    assertThat(titles(papers.byIds(List.of(before + 2, 999_999L, before + 1))))
        .containsExactly("b", "a");
    assertThat(papers.byIds(List.of())).isEmpty();
    assertThat(papers.byId(999_999L)).isEmpty();
  }

  @Test
  void days_are_found_from_either_side() {
    assertThat(papers.latestDay(null)).isEmpty();
    papers.store(List.of(Papers.titled("a", MONDAY), Papers.titled("b", MONDAY.plusDays(3))));
    papers.store(List.of(Papers.titled("c", MONDAY)));

    assertThat(titles(papers.listedOn(MONDAY))).containsExactly("a", "c");
    assertThat(papers.listedOn(MONDAY.plusDays(1))).isEmpty();
    assertThat(papers.latestDay(null)).contains(MONDAY.plusDays(3));
    assertThat(papers.latestDay(MONDAY.plusDays(2))).contains(MONDAY);
    assertThat(papers.latestDay(MONDAY.minusDays(1))).isEmpty();
    assertThat(papers.nextDay(MONDAY.plusDays(1))).contains(MONDAY.plusDays(3));
    assertThat(papers.nextDay(MONDAY)).contains(MONDAY);
    assertThat(papers.nextDay(MONDAY.plusDays(4))).isEmpty();
  }

  @Test
  void a_new_reader_begins_before_the_latest_list() {
    assertThat(papers.seqBeforeLatestDay()).isZero();
    papers.store(List.of(Papers.titled("a", MONDAY)));
    long before = papers.newestSeq();
    papers.store(
        List.of(
            Papers.titled("b", MONDAY.plusDays(1)),
            Papers.titled("late for Monday", MONDAY),
            Papers.titled("c", MONDAY.plusDays(1))));
    assertThat(papers.seqBeforeLatestDay()).isEqualTo(before);
  }

  private List<PaperCard> all() {
    return papers.window(0, papers.newestSeq(), ALL);
  }

  private static List<String> titles(List<PaperCard> cards) {
    return cards.stream().map(PaperCard::title).toList();
  }

  private static PaperStore.Stored stored(int added, int updated) {
    return new PaperStore.Stored(added, updated);
  }

  private static IncomingPaper paper(String title, int version, String summary) {
    return new IncomingPaperBuilder(CanonicalId.fromTitle(title), title, MONDAY, "test")
        .summary(summary)
        .version(version)
        .build();
  }
}
