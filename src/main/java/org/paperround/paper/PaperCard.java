package org.paperround.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper as people see it: plain readable text, LaTeX resolved, nothing of the database.
 *
 * @param id the paper's {@code seq}; its page is {@code /papers/{id}}
 * @param title readable title, one line
 * @param summary readable abstract; may be empty
 * @param authors names in order; empty where the source only tells their number
 * @param authorCount number of authors; 0 if unknown
 * @param organisation name of the organisation that published it, with its handle in brackets where
 *     that differs, if the source tells
 * @param categories arXiv categories such as {@code cs.CL}; may be empty
 * @param published the day the paper itself carries, if known
 * @param listedOn the day it was listed here
 * @param upvotes number of votes where it was listed
 * @param comments number of comments where it was listed
 * @param abstractUrl absolute http(s) address of its abstract page, if known
 * @param pdfUrl absolute http(s) address of its PDF, if known
 * @param codeUrl absolute http(s) address of its code, if known
 * @param keywords what a source says it is about, in plain words; may be empty
 * @param withdrawn whether it was taken back by those who published it; then only its own page and
 *     the digests it was sent in still show it
 */
public record PaperCard(
    long id,
    String title,
    String summary,
    List<String> authors,
    int authorCount,
    @Nullable String organisation,
    List<String> categories,
    @Nullable LocalDate published,
    LocalDate listedOn,
    int upvotes,
    int comments,
    @Nullable String abstractUrl,
    @Nullable String pdfUrl,
    @Nullable String codeUrl,
    List<String> keywords,
    boolean withdrawn) {

  public PaperCard {
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    keywords = List.copyOf(keywords);
  }
}
