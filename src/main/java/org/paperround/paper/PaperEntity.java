package org.paperround.paper;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

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

  String keywords;

  /** Who told which field: {@link ToldBy}. */
  @Column(name = "told_by")
  String toldBy;

  /** The last withdrawn version; 0 if none was. */
  @Column(name = "withdrawn_up_to")
  int withdrawnUpTo;

  /** {@link CanonicalId#fromTitle} of the title as people read it. */
  @Column(name = "title_key")
  String titleKey;

  @Column(name = "first_seen")
  Instant firstSeen;

  @Column(name = "updated_at")
  Instant updatedAt;

  /** The number of its last change: {@link PaperChange}. */
  long changed;

  /** The row of a paper that was never seen before. */
  static PaperEntity fresh(IncomingPaper paper, PaperCounter counter, Instant now) {
    PaperEntity row = new PaperEntity();
    row.seq = ++counter.last;
    row.canonicalId = paper.canonicalId().value();
    row.hold(PaperFacts.of(paper));
    row.firstSeen = now;
    row.changed(counter, now);
    return row;
  }

  /** Notes that readers see something else from now on; the caller holds the counter's lock. */
  void changed(PaperCounter counter, Instant now) {
    updatedAt = now;
    changed = ++counter.changes;
  }

  /** What sources told of it so far. */
  PaperFacts facts() {
    Map<PaperField, @Nullable String> values = new EnumMap<>(PaperField.class);
    values.put(PaperField.TITLE, title);
    values.put(PaperField.ABSTRACT, summary);
    values.put(
        PaperField.AUTHORS,
        authorCount == 0
            ? ""
            : authors.isEmpty() ? authorCount + "" : authorCount + "\n" + authors);
    values.put(PaperField.ABSTRACT_PAGE, abstractUrl);
    values.put(PaperField.PDF, pdfUrl);
    values.put(PaperField.CATEGORIES, categories);
    values.put(PaperField.PUBLISHED, published == null ? null : published.toString());
    values.put(PaperField.ORGANISATION, orgName == null ? null : orgHandle + "\n" + orgName);
    values.put(PaperField.KEYWORDS, keywords);
    values.put(PaperField.CODE, codeUrl);
    values.put(PaperField.PROJECT, projectUrl);
    values.put(PaperField.UPVOTES, upvotes == 0 ? null : upvotes + "");
    values.put(PaperField.COMMENTS, comments == 0 ? null : comments + "");
    values.put(PaperField.LISTED_ON, listedOn.toString());
    return ToldBy.facts(toldBy, values, source, version);
  }

  /** Puts what sources told into the row. */
  void hold(PaperFacts facts) {
    title = facts.text(PaperField.TITLE);
    titleKey = titleKey(title);
    summary = facts.text(PaperField.ABSTRACT);
    String[] people = facts.text(PaperField.AUTHORS).split("\n", 2);
    authorCount = people[0].isEmpty() ? 0 : Integer.parseInt(people[0]);
    authors = people.length == 1 ? "" : people[1];
    abstractUrl = facts.value(PaperField.ABSTRACT_PAGE);
    pdfUrl = facts.value(PaperField.PDF);
    categories = facts.text(PaperField.CATEGORIES);
    published = day(facts.value(PaperField.PUBLISHED));
    String[] organisation = facts.text(PaperField.ORGANISATION).split("\n", 2);
    orgHandle = organisation.length == 1 ? null : organisation[0];
    orgName = organisation.length == 1 ? null : organisation[1];
    keywords = facts.text(PaperField.KEYWORDS);
    codeUrl = facts.value(PaperField.CODE);
    projectUrl = facts.value(PaperField.PROJECT);
    upvotes = count(facts.value(PaperField.UPVOTES));
    comments = count(facts.value(PaperField.COMMENTS));
    listedOn = day(facts.value(PaperField.LISTED_ON));
    source = facts.source();
    version = facts.version();
    toldBy = ToldBy.text(facts);
  }

  /** The key by which a title finds its paper, with or without LaTeX. */
  static String titleKey(String title) {
    return CanonicalId.fromTitle(LatexText.readable(title)).value();
  }

  private static LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static int count(@Nullable String text) {
    return text == null ? 0 : Integer.parseInt(text);
  }

  boolean isWithdrawn() {
    return version <= withdrawnUpTo;
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
        codeUrl,
        lines(keywords),
        isWithdrawn());
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
