package org.paperround.paper;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** The row of a paper. Lists are kept as lines of text: nothing queries their parts. */
@Entity
@Table(name = "paper")
@NullUnmarked
class PaperEntity extends PanacheEntityBase {

  @Id Long seq;

  @Column(name = "canonical_id")
  String canonicalId;

  String title;
  String summary;
  String authors;

  @Column(name = "author_count")
  int authorCount;

  @Column(name = "org_handle")
  String orgHandle;

  @Column(name = "org_name")
  String orgName;

  String categories;
  LocalDate published;

  @Column(name = "listed_on")
  LocalDate listedOn;

  int upvotes;
  int comments;

  @Column(name = "abstract_url")
  String abstractUrl;

  @Column(name = "pdf_url")
  String pdfUrl;

  @Column(name = "code_url")
  String codeUrl;

  @Column(name = "project_url")
  String projectUrl;

  String source;
  int version;

  @Column(name = "first_seen")
  Instant firstSeen;

  @Column(name = "updated_at")
  Instant updatedAt;

  /**
   * Takes over what a paper brings that the row lacks or that is newer; what it does not tell
   * stays.
   *
   * @return whether anything changed
   */
  boolean take(IncomingPaper paper, Instant now) {
    String before = fingerprint();
    if (paper.version() >= version) {
      title = paper.title();
      summary = paper.summary().isEmpty() && summary != null ? summary : paper.summary();
      version = paper.version();
    }
    if (!paper.authors().isEmpty() || authors == null) {
      authors = String.join("\n", paper.authors());
    }
    authorCount = Math.max(paper.authorCount(), authorCount);
    if (paper.organisation() != null) {
      orgHandle = paper.organisation().handle();
      orgName = paper.organisation().name();
    }
    if (!paper.categories().isEmpty() || categories == null) {
      categories = String.join("\n", paper.categories());
    }
    published = published == null ? paper.published() : published;
    upvotes = Math.max(paper.upvotes(), upvotes);
    comments = Math.max(paper.comments(), comments);
    abstractUrl = abstractUrl == null ? paper.links().abstractPage() : abstractUrl;
    pdfUrl = pdfUrl == null ? paper.links().pdf() : pdfUrl;
    codeUrl = codeUrl == null ? paper.links().code() : codeUrl;
    projectUrl = projectUrl == null ? paper.links().project() : projectUrl;
    boolean changed = !fingerprint().equals(before);
    if (changed) {
      updatedAt = now;
    }
    return changed;
  }

  private String fingerprint() {
    return String.join(
        "\u0000",
        List.of(
            String.valueOf(title),
            String.valueOf(summary),
            String.valueOf(authors),
            String.valueOf(orgName),
            String.valueOf(categories),
            String.valueOf(published),
            String.valueOf(abstractUrl) + pdfUrl + codeUrl + projectUrl,
            authorCount + " " + upvotes + " " + comments + " " + version));
  }

  PaperCard card() {
    return new PaperCard(
        seq,
        LatexText.readable(title),
        LatexText.readable(summary),
        lines(authors),
        authorCount,
        organisation(),
        lines(categories),
        published,
        listedOn,
        upvotes,
        comments,
        abstractUrl,
        pdfUrl,
        codeUrl);
  }

  /** The name, and the handle where it says something else: people know either. */
  private String organisation() {
    return orgName == null || orgName.equalsIgnoreCase(orgHandle)
        ? orgName
        : orgName + " (" + orgHandle + ")";
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\n"));
  }
}
