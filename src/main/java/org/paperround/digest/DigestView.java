package org.paperround.digest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.matching.Reason;
import org.paperround.paper.PaperCard;
import org.paperround.platform.language.Language;

/**
 * Everything the templates of a digest show.
 *
 * @param language what it is written in
 * @param siteName what the operator calls this service
 * @param edition the digest's day in the reader's zone
 * @param considered how many new papers were looked at for this reader, 0 or more
 * @param notes sentences about where the papers came from, such as which source is missing
 * @param sections one per interest that matched, in the order they are shown
 * @param leftOut how many more papers matched than fitted, 0 or more
 * @param links where the reader can go from here
 * @param postalAddress the sender's postal address; may be empty where none is required
 */
public record DigestView(
    Language language,
    String siteName,
    LocalDate edition,
    int considered,
    List<String> notes,
    List<Section> sections,
    int leftOut,
    Links links,
    String postalAddress) {

  public DigestView {
    notes = List.copyOf(notes);
    sections = List.copyOf(sections);
    if (considered < 0 || leftOut < 0) {
      throw new IllegalArgumentException("a digest cannot count fewer than no papers");
    }
  }

  /** The number of papers it shows. */
  public int papers() {
    int papers = 0;
    for (Section section : sections) {
      papers += section.entries().size();
    }
    return papers;
  }

  /** How many of them match an interest; the others are only trending, and have no reason. */
  public int matching() {
    int matching = 0;
    for (Section section : sections) {
      for (Entry entry : section.entries()) {
        matching += entry.reasons().isEmpty() ? 0 : 1;
      }
    }
    return matching;
  }

  /**
   * The papers of one interest.
   *
   * @param interest what the reader calls it
   * @param entries best first
   */
  public record Section(String interest, List<Entry> entries) {

    public Section {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One paper in a digest.
   *
   * @param rank its place in the whole digest, from 1
   * @param paper the paper
   * @param paperUrl absolute address of its page on this site
   * @param feedbackUrl absolute address, with a query, where the reader says more or less of it;
   *     {@code &verdict=more}, {@code less} or {@code save} may be appended; null where nobody is
   *     asked
   * @param reasons why it is here, the strongest first; none for a paper that is only trending
   */
  public record Entry(
      int rank,
      PaperCard paper,
      String paperUrl,
      @Nullable String feedbackUrl,
      List<Reason> reasons) {

    public Entry {
      reasons = List.copyOf(reasons);
      if (rank < 1) {
        throw new IllegalArgumentException("the first paper of a digest has rank 1");
      }
    }
  }

  /**
   * Absolute addresses on this site.
   *
   * @param site the front page
   * @param digest this digest in the browser
   * @param preferences the reader's settings
   * @param unsubscribe the page with the one button that stops all mail
   * @param feedback this digest for its reader alone, with more, less and save; null where the
   *     digest may be seen by others, who must not answer in the reader's name
   */
  public record Links(
      String site,
      String digest,
      String preferences,
      String unsubscribe,
      @Nullable String feedback) {}
}
