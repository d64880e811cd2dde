package org.paperround.web.reader;

import static org.paperround.web.reader.SamplePages.SITE;
import static org.paperround.web.reader.SamplePages.TOKEN;

import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paperround.digest.SampleDigest;
import org.paperround.interest.Topic;
import org.paperround.paper.PaperCard;
import org.paperround.paper.PaperIds;
import org.paperround.round.SentDigest;

/** The archive's pages with made-up data, to try out their templates. */
final class ArchiveSamples {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final PageHead HEAD =
      new PageHead(
          "A title",
          "A sentence.",
          "https://papers.example.org/papers",
          "https://papers.example.org/card.png",
          "/papers.atom");

  private ArchiveSamples() {}

  static Stream<TemplateInstance> all() {
    return Stream.concat(
        SampleDigest.papers().stream().map(paper -> paper(paper, SampleDigest.papers())),
        Stream.of(
            Pages.papers(new PapersView(SITE, HEAD, day(SampleDigest.papers(), true))),
            Pages.papers(new PapersView(SITE, HEAD, day(SampleDigest.papers(), false))),
            Pages.papers(new PapersView(SITE, HEAD, day(List.of(), true))),
            Pages.digests(new DigestsView(SITE, TOKEN, List.of(), true)),
            Pages.digests(
                new DigestsView(
                    SITE, TOKEN, List.of(new SentDigest(DAY, 7, 214, Instant.EPOCH)), false)),
            Pages.feed(new FeedView(SITE, TOKEN, "https://papers.example.org/feed/sample.atom")),
            search("", null, null),
            search("title:", "There is nothing to look for.", null),
            search("birds", null, found(List.of(), false)),
            search("birds", null, found(SampleDigest.papers(), true))));
  }

  /** The page of a paper. */
  static TemplateInstance paper(PaperCard paper, List<PaperCard> related) {
    return Pages.paper(
        new PaperView(
            SITE,
            new PageHead(
                paper.title(),
                "",
                "https://papers.example.org/papers/1",
                "https://papers.example.org/card.png",
                null),
            paper,
            new PaperIds(List.of("arXiv:2609.00001", "doi:10.1000/x")),
            paper.abstractUrl() == null ? "https://arxiv.org/search/?query=x" : null,
            "@misc{arXiv:2609.00001,\n  title = {{Birds}}\n}\n",
            List.of(new Topic("vision", "Computer vision", Map.of(), List.of("vision"))),
            related));
  }

  private static DayList day(List<PaperCard> papers, boolean chosen) {
    return new DayList(
        DAY,
        papers,
        3 * Paging.SIZE,
        new Paging(2, 3, "/papers?date=2026-11-24&page="),
        IntStream.rangeClosed(1, 12)
            .mapToObj(i -> new TopicCount("topic-" + i, "Topic " + i, 20 - i, chosen && i == 2))
            .toList(),
        DAY.minusDays(1),
        DAY.plusDays(1));
  }

  private static SearchView.Found found(List<PaperCard> papers, boolean flawed) {
    return new SearchView.Found(
        papers, 1_000, flawed, new Paging(2, 40, "/search?q=birds&page="), flawed, flawed);
  }

  private static TemplateInstance search(
      String typed, @Nullable String problem, SearchView.@Nullable Found found) {
    return Pages.search(new SearchView(SITE, typed, found != null, problem, found));
  }
}
