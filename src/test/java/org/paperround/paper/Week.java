package org.paperround.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.paperround.paper.IncomingPaper.Links;
import org.paperround.paper.IncomingPaper.Organisation;

/** What three sources and some files tell in one week of the same few papers, by a seed. */
final class Week {

  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
  private static final int PAPERS = 6;

  private final Random random;
  private final List<IncomingPaper> papers = new ArrayList<>();
  private final List<Withdrawal> withdrawals = new ArrayList<>();

  Week(long seed) {
    random = new Random(seed);
    for (int number = 0; number < PAPERS; number++) {
      arxivFeed(number);
      huggingFace(number);
      journal(number);
      arxivInterface(number);
      file(number);
      withdrawal(number);
    }
  }

  List<IncomingPaper> papers() {
    return papers;
  }

  List<Withdrawal> withdrawals() {
    return withdrawals;
  }

  /** All papers in some order, some of them twice, in groups of some size. */
  static List<List<IncomingPaper>> delivered(List<IncomingPaper> papers, Random order) {
    List<IncomingPaper> all = new ArrayList<>(papers);
    for (IncomingPaper paper : papers) {
      if (order.nextInt(3) == 0) {
        all.add(paper);
      }
    }
    Collections.shuffle(all, order);
    List<List<IncomingPaper>> groups = new ArrayList<>();
    while (!all.isEmpty()) {
      List<IncomingPaper> group = all.subList(0, 1 + order.nextInt(Math.min(8, all.size())));
      groups.add(List.copyOf(group));
      group.clear();
    }
    return groups;
  }

  private void arxivFeed(int number) {
    int versions = 1 + random.nextInt(3);
    for (int version = 1; version <= versions; version++) {
      papers.add(
          arxiv(number, "arxiv-feed", random.nextInt(3))
              .summary("As announced, v" + version + text())
              .authors(List.of("Ana Ruiz", "Bo Li" + text()))
              .categories(random.nextBoolean() ? List.of("cs.CL", "cs.AI") : List.of("cs.LG"))
              .published(MONDAY.plusDays(version))
              .version(version)
              .build());
    }
  }

  private void huggingFace(int number) {
    for (int look = random.nextInt(4); look > 0; look--) {
      papers.add(
          arxiv(number, random.nextBoolean() ? "huggingface" : "hf-json", 1 + random.nextInt(5))
              .summary("As submitted" + text())
              .authorCount(2 + random.nextInt(2))
              .organisation(random.nextBoolean() ? new Organisation("lab", "The Lab") : null)
              .upvotes(random.nextInt(40))
              .comments(random.nextInt(3))
              .keywords(random.nextBoolean() ? List.of("flow matching", "k" + text()) : List.of())
              .links(new Links(null, null, "https://github.com/o/r" + text(), null))
              .build());
    }
  }

  private void journal(int number) {
    if (random.nextBoolean()) {
      papers.add(
          new IncomingPaperBuilder(
                  doi(number), "In a journal" + text(), MONDAY.plusDays(random.nextInt(3)), "feed")
              .categories(List.of("Computing"))
              .upvotes(random.nextInt(100))
              .build());
    }
  }

  private void arxivInterface(int number) {
    if (random.nextBoolean()) {
      papers.add(
          arxiv(number, "arxiv-api", random.nextInt(3))
              .summary("As deposited" + text())
              .categories(List.of("cs.CL", "stat.ML"))
              .published(MONDAY)
              .version(1 + random.nextInt(2))
              .aliases(List.of(doi(number)))
              .build());
    }
  }

  private void file(int number) {
    if (random.nextBoolean()) {
      papers.add(
          arxiv(number, random.nextBoolean() ? "csv" : "unheard-of", random.nextInt(3))
              .published(MONDAY.minusDays(9))
              .aliases(random.nextBoolean() ? List.of(doi(number)) : List.of())
              .version(1 + random.nextInt(3))
              .build());
    }
  }

  private void withdrawal(int number) {
    if (random.nextInt(3) == 0) {
      int upTo = random.nextBoolean() ? 1 + random.nextInt(3) : Withdrawal.EVERY_VERSION;
      withdrawals.add(new Withdrawal(random.nextBoolean() ? arxiv(number) : doi(number), upTo));
    }
  }

  private IncomingPaperBuilder arxiv(int number, String source, int day) {
    return new IncomingPaperBuilder(arxiv(number), "Title" + text(), MONDAY.plusDays(day), source);
  }

  private static CanonicalId arxiv(int number) {
    return new CanonicalId("arXiv:2609.0000" + number);
  }

  private static CanonicalId doi(int number) {
    return new CanonicalId("doi:10.1000/" + number);
  }

  /** Few texts, so that ties are frequent. */
  private String text() {
    return " " + "abc".charAt(random.nextInt(3));
  }
}
