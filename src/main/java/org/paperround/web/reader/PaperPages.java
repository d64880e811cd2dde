package org.paperround.web.reader;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.paperround.digest.PaperText;
import org.paperround.interest.Topic;
import org.paperround.interest.Topics;
import org.paperround.matching.PaperSearch;
import org.paperround.paper.PaperArchive;
import org.paperround.paper.PaperCard;
import org.paperround.paper.PaperIds;
import org.paperround.paper.PaperStore;
import org.paperround.platform.Site;

/** Puts together what the archive's pages show. */
@Singleton
class PaperPages {

  private static final int RELATED = 5;

  private final PageParts parts;
  private final Site site;
  private final PaperStore papers;
  private final PaperArchive archive;
  private final PaperSearch search;
  private final Topics topics;

  PaperPages(
      PageParts parts,
      Site site,
      PaperStore papers,
      PaperArchive archive,
      PaperSearch search,
      Topics topics) {
    this.parts = parts;
    this.site = site;
    this.papers = papers;
    this.archive = archive;
    this.search = search;
    this.topics = topics;
  }

  /** The page of a day's list. */
  PapersView day(DayList day) {
    TopicCount topic = day.topic();
    Paging paging = Objects.requireNonNull(day.paging());
    ArchiveTexts texts = parts.texts(ArchiveTexts.class);
    String date = parts.language().day(day.date());
    String address =
        paging.page() > 1
            ? paging.address() + paging.page()
            : topic == null ? day.address() : day.addressOf(topic.key());
    return new PapersView(
        parts.site(address),
        parts.head(
            topic == null ? texts.papersOf(date) : texts.papersOfTopic(topic.label(), date),
            texts.dayDescription(day.total()),
            address,
            topic == null ? "/papers.atom" : "/topics/" + topic.key() + ".atom"),
        day);
  }

  /** The page of one paper. */
  PaperView paper(PaperCard paper) {
    String arxivSearch =
        paper.abstractUrl() != null
            ? null
            : "https://arxiv.org/search/?searchtype=title&query="
                + URLEncoder.encode(paper.title(), StandardCharsets.UTF_8);
    PaperIds ids = archive.ids(paper.id());
    return new PaperView(
        parts.site("/papers/" + paper.id()),
        parts.head(
            PaperText.heading(paper), PaperText.teaser(paper), "/papers/" + paper.id(), null),
        paper,
        ids,
        arxivSearch,
        BibTex.entry(paper, ids, site.link("/papers/" + paper.id())),
        topicsOf(paper),
        related(paper));
  }

  /** The entry of a bibliography alone. */
  String bibtex(PaperCard paper) {
    return BibTex.entry(paper, archive.ids(paper.id()), site.link("/papers/" + paper.id()));
  }

  private List<Topic> topicsOf(PaperCard paper) {
    return search.topicsOf(paper.id()).stream()
        .map(topics::byKey)
        .flatMap(Optional::stream)
        .toList();
  }

  private List<PaperCard> related(PaperCard paper) {
    List<Long> near = search.related(paper.id(), paper.title(), paper.summary(), RELATED);
    return papers.byIds(near).stream()
        .filter(other -> !other.withdrawn() && other.id() != paper.id())
        .toList();
  }

  /** The papers of these ids that are still there. */
  List<PaperCard> there(Stream<Long> ids) {
    return papers.byIds(ids.toList()).stream().filter(paper -> !paper.withdrawn()).toList();
  }
}
