package org.paperround.web.reader;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.paperround.digest.PaperText;
import org.paperround.digest.PlainLine;
import org.paperround.paper.PaperArchive;
import org.paperround.paper.PaperCard;
import org.paperround.platform.Site;
import org.paperround.platform.language.Language;

/** Makes feeds of papers. */
@Singleton
class PaperFeeds {

  /** With the opening of each abstract this is below 100 kB. */
  static final int MOST = 100;

  private static final int MOST_AUTHORS = 10;

  private final Site site;
  private final PaperArchive archive;

  PaperFeeds(Site site, PaperArchive archive) {
    this.site = site;
    this.archive = archive;
  }

  /**
   * A feed of papers.
   *
   * @param language of its title
   * @param name tells the feed from others of this site, for its id
   * @param title what feed readers call it
   * @param path its own path
   * @param page the path of the page with the same
   * @param papers the newest first
   */
  AtomFeed of(
      Language language,
      String name,
      String title,
      String path,
      String page,
      List<PaperCard> papers) {
    Map<Long, PaperArchive.Seen> seen = archive.seen(papers.stream().map(PaperCard::id).toList());
    return feed(
        language,
        name,
        title,
        path,
        page,
        papers.stream().map(paper -> entry(paper, seen)).toList());
  }

  /** A feed that no page has the same of. */
  AtomFeed of(
      Language language, String name, String title, String path, List<AtomFeed.Entry> entries) {
    return feed(language, name, title, path, "/", entries);
  }

  private AtomFeed feed(
      Language language,
      String name,
      String title,
      String path,
      String page,
      List<AtomFeed.Entry> entries) {
    return new AtomFeed(
        tag(name),
        site.name() + ": " + title,
        site.link(path),
        site.link(page),
        site.name(),
        language.code(),
        entries);
  }

  private AtomFeed.Entry entry(PaperCard paper, Map<Long, PaperArchive.Seen> all) {
    PaperArchive.Seen seen =
        all.getOrDefault(paper.id(), new PaperArchive.Seen(Instant.EPOCH, Instant.EPOCH));
    return entry(paper, seen.first(), seen.last(), paper.categories(), PaperText.teaser(paper));
  }

  /** A paper that was sent to a reader. */
  AtomFeed.Entry entry(PaperCard paper, Instant sentAt, List<String> categories, String summary) {
    return entry(paper, sentAt, sentAt, categories, summary);
  }

  private AtomFeed.Entry entry(
      PaperCard paper,
      Instant published,
      Instant updated,
      List<String> categories,
      String summary) {
    return new AtomFeed.Entry(
        tag("paper/" + paper.id()),
        PaperText.heading(paper),
        site.link("/papers/" + paper.id()),
        published,
        updated,
        paper.authors().stream().limit(MOST_AUTHORS).map(PlainLine::oneLine).toList(),
        categories,
        summary);
  }

  /** A tag (RFC 4151) of this site's name, so that it outlives a move from http to https. */
  private String tag(String what) {
    return "tag:" + URI.create(site.url()).getHost() + ",2026:" + what;
  }
}
