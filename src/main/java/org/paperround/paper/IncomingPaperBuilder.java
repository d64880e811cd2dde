package org.paperround.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.paper.IncomingPaper.Links;
import org.paperround.paper.IncomingPaper.Organisation;

/** Puts an {@link IncomingPaper} together; what is not set is unknown. */
public final class IncomingPaperBuilder {

  private final CanonicalId canonicalId;
  private final String title;
  private final LocalDate listedOn;
  private final String source;
  private String summary = "";
  private List<String> authors = List.of();
  private int authorCount;
  private @Nullable Organisation organisation;
  private List<String> categories = List.of();
  private @Nullable LocalDate published;
  private int upvotes;
  private int comments;
  private Links links = Links.NONE;
  private int version = 1;
  private List<String> keywords = List.of();
  private List<CanonicalId> aliases = List.of();

  /** Begins with what every paper has. */
  public IncomingPaperBuilder(
      CanonicalId canonicalId, String title, LocalDate listedOn, String source) {
    this.canonicalId = canonicalId;
    this.title = title;
    this.listedOn = listedOn;
    this.source = source;
  }

  /** The abstract. */
  public IncomingPaperBuilder summary(String text) {
    summary = text;
    return this;
  }

  /** The names in order; they count as all authors unless {@link #authorCount} says more. */
  public IncomingPaperBuilder authors(List<String> names) {
    authors = names;
    authorCount = Math.max(authorCount, names.size());
    return this;
  }

  /** The number of authors, named or not. */
  public IncomingPaperBuilder authorCount(int number) {
    authorCount = number;
    return this;
  }

  /** The publishing organisation. */
  public IncomingPaperBuilder organisation(@Nullable Organisation value) {
    organisation = value;
    return this;
  }

  /** The categories. */
  public IncomingPaperBuilder categories(List<String> names) {
    categories = names;
    return this;
  }

  /** The day the paper itself carries. */
  public IncomingPaperBuilder published(@Nullable LocalDate day) {
    published = day;
    return this;
  }

  /** The number of votes. */
  public IncomingPaperBuilder upvotes(int number) {
    upvotes = number;
    return this;
  }

  /** The number of comments. */
  public IncomingPaperBuilder comments(int number) {
    comments = number;
    return this;
  }

  /** Where it can be read. */
  public IncomingPaperBuilder links(Links value) {
    links = value;
    return this;
  }

  /** The paper's version, from 1. */
  public IncomingPaperBuilder version(int number) {
    version = number;
    return this;
  }

  /** What the source says it is about. */
  public IncomingPaperBuilder keywords(List<String> words) {
    keywords = words;
    return this;
  }

  /** Other ids that the source itself says are the same paper. */
  public IncomingPaperBuilder aliases(List<CanonicalId> ids) {
    aliases = ids;
    return this;
  }

  /**
   * The paper.
   *
   * @throws IllegalArgumentException with a sentence that says which field is wrong
   */
  public IncomingPaper build() {
    return new IncomingPaper(
        canonicalId,
        title,
        summary,
        authors,
        authorCount,
        organisation,
        categories,
        published,
        listedOn,
        upvotes,
        comments,
        links,
        source,
        version,
        keywords,
        aliases);
  }
}
