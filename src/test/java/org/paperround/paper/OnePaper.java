package org.paperround.paper;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperround.testing.Tables;

/** One paper stays one through versions, other ids and withdrawals, and keeps its place. */
abstract class OnePaper {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final CanonicalId ARXIV = new CanonicalId("arXiv:2609.00001");
  private static final CanonicalId OTHER = new CanonicalId("arXiv:2609.00002");
  private static final CanonicalId DOI = new CanonicalId("doi:10.1000/x");

  @Inject PaperStore papers;
  @Inject Tables tables;

  private long start;

  @BeforeEach
  void empty() {
    tables.clear();
    start = papers.newestSeq();
  }

  @Test
  void what_it_gains_does_not_bring_it_into_a_later_window() {
    store(paper(ARXIV, "arxiv-feed"));
    long read = papers.newestSeq();
    store(paper(ARXIV, "huggingface").upvotes(9), paper(ARXIV, "arxiv-api").version(2));

    assertThat(papers.newestSeq()).isEqualTo(read);
    assertThat(papers.window(read, papers.newestSeq(), 10)).isEmpty();
    assertThat(window()).extracting(PaperCard::upvotes).containsExactly(9);
  }

  @Test
  void an_early_version_that_comes_late_is_recorded_and_changes_nothing() {
    store(paper(ARXIV, "arxiv-feed").version(2).summary("two"));
    store(paper(ARXIV, "arxiv-api").version(1).summary("one"));

    assertThat(window()).extracting(PaperCard::summary).containsExactly("two");
    assertThat(tables.rows("select version from paper_version order by version"))
        .containsExactly(List.of("1"), List.of("2"));
  }

  @Test
  void a_doi_that_turns_out_to_be_an_arxiv_paper_keeps_its_place() {
    store(paper(DOI, "feed").summary("of the journal"));
    store(paper(ARXIV, "arxiv-api").aliases(List.of(DOI)));
    store(paper(DOI, "feed"), paper(ARXIV, "huggingface").upvotes(2));

    assertThat(window()).extracting(PaperCard::id).containsExactly(start + 1);
    assertThat(window()).extracting(PaperCard::upvotes).containsExactly(2);
    assertThat(tables.text("select canonical_id from paper")).isEqualTo(ARXIV.value());
  }

  @Test
  void two_that_turn_out_to_be_one_become_the_older_and_the_other_leads_to_it() {
    store(paper(DOI, "feed").summary("of the journal"), paper(OTHER, "arxiv-feed"));
    store(paper(ARXIV, "arxiv-feed").version(2));
    long revision = papers.revision();
    assertThat(papers.store(List.of(paper(ARXIV, "arxiv-api").aliases(List.of(DOI)).build())))
        .isEqualTo(new PaperStore.Stored(0, 1));

    assertThat(window()).extracting(PaperCard::id).containsExactly(start + 1, start + 2);
    assertThat(papers.byId(start + 3).map(PaperCard::id)).contains(start + 1);
    assertThat(papers.byIds(List.of(start + 3, start + 1, start + 2)))
        .extracting(PaperCard::id)
        .containsExactly(start + 1, start + 2);
    assertThat(window().getFirst().summary()).isEqualTo("of the journal");
    assertThat(papers.revision()).isGreaterThan(revision);
  }

  @Test
  void a_chain_of_ids_that_turn_out_to_be_one_leads_to_the_oldest() {
    CanonicalId url = new CanonicalId("url:https://example.org/p");
    store(paper(url, "feed"), paper(DOI, "feed"), paper(ARXIV, "arxiv-feed"));
    store(paper(ARXIV, "arxiv-api").aliases(List.of(DOI)));
    store(paper(DOI, "feed").aliases(List.of(url)));

    assertThat(window()).extracting(PaperCard::id).containsExactly(start + 1);
    assertThat(papers.byIds(List.of(start + 2, start + 3)))
        .extracting(PaperCard::id)
        .containsExactly(start + 1);
  }

  @Test
  void two_arxiv_papers_that_claim_one_doi_stay_two() {
    store(paper(OTHER, "arxiv-api").aliases(List.of(DOI)));
    store(paper(ARXIV, "arxiv-api").aliases(List.of(DOI)));
    store(paper(DOI, "feed").upvotes(7));

    assertThat(window()).extracting(PaperCard::upvotes).containsExactly(0, 7);
  }

  @Test
  void a_withdrawn_paper_leaves_windows_and_lists_and_is_still_found() {
    store(paper(ARXIV, "arxiv-feed"), paper(OTHER, "arxiv-feed"));
    long revision = papers.revision();
    assertThat(withdraw(ARXIV, Withdrawal.EVERY_VERSION)).isEqualTo(1);
    assertThat(withdraw(ARXIV, Withdrawal.EVERY_VERSION)).isZero();
    store(paper(ARXIV, "arxiv-api").version(7));

    assertThat(window()).extracting(PaperCard::id).containsExactly(start + 2);
    assertThat(papers.listedOn(DAY)).extracting(PaperCard::id).containsExactly(start + 2);
    assertThat(papers.seqBeforeLatestDay()).isEqualTo(start + 1);
    assertThat(papers.byId(start + 1).map(PaperCard::withdrawn)).contains(true);
    assertThat(papers.revision()).isEqualTo(revision + 1);
  }

  @Test
  void a_day_whose_papers_were_all_withdrawn_is_none() {
    store(paper(ARXIV, "arxiv-feed"));
    withdraw(ARXIV, 1);

    assertThat(papers.latestDay(null)).isEmpty();
    assertThat(papers.nextDay(DAY)).isEmpty();
    assertThat(papers.seqBeforeLatestDay()).isZero();
  }

  @Test
  void a_withdrawal_that_comes_first_counts_and_a_later_version_ends_it() {
    assertThat(withdraw(DOI, 2)).isZero();
    store(paper(ARXIV, "arxiv-feed").version(2).aliases(List.of(DOI)));
    assertThat(window()).isEmpty();
    long revision = papers.revision();
    store(paper(ARXIV, "arxiv-feed").version(3));
    assertThat(window()).extracting(PaperCard::withdrawn).containsExactly(false);
    assertThat(papers.revision()).isGreaterThan(revision);
  }

  @Test
  void a_paper_long_known_does_not_draw_a_new_readers_window_back_when_it_is_listed_anew() {
    store(paper(OTHER, "arxiv-feed"), paper(ARXIV, "arxiv-feed"));
    tables.update(
        "update paper set first_seen = timestamp with time zone '2026-08-26 08:00:00+00'");
    store(
        new IncomingPaperBuilder(OTHER, "T", DAY.plusDays(1), "huggingface"),
        new IncomingPaperBuilder(DOI, "T", DAY.plusDays(1), "feed"));
    tables.update(
        "update paper set first_seen = timestamp with time zone '2026-11-24 08:00:00+00'"
            + " where canonical_id = ?",
        DOI.value());

    assertThat(papers.seqBeforeLatestDay()).isEqualTo(start + 2);
  }

  private int withdraw(CanonicalId id, int upTo) {
    return papers.withdraw(List.of(new Withdrawal(id, upTo)));
  }

  private void store(IncomingPaperBuilder... incoming) {
    papers.store(List.of(incoming).stream().map(IncomingPaperBuilder::build).toList());
  }

  private List<PaperCard> window() {
    return papers.window(start, papers.newestSeq(), 100);
  }

  private static IncomingPaperBuilder paper(CanonicalId id, String source) {
    return new IncomingPaperBuilder(id, "T", DAY, source);
  }
}
