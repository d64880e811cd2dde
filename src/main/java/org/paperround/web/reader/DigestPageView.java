package org.paperround.web.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paperround.digest.DigestView;

/**
 * A digest in the browser.
 *
 * @param site what every page shows
 * @param digest the digest
 * @param sections those of its papers that this page shows
 * @param paging which page it is; null where all are shown
 * @param full whether it also holds what did not fit into the mail
 */
public record DigestPageView(
    SiteView site,
    DigestView digest,
    List<DigestView.Section> sections,
    @Nullable Paging paging,
    boolean full) {

  public DigestPageView {
    sections = List.copyOf(sections);
  }

  /**
   * A page of a digest that holds all there is, with {@link Paging#SIZE} papers.
   *
   * @param asked the number of the page, from 1
   * @param address to which the number of a page is appended
   */
  static DigestPageView page(SiteView site, DigestView digest, int asked, String address) {
    Paging paging = Paging.of(digest.papers(), asked, address);
    int first = paging.skipped() + 1;
    int last = paging.skipped() + Paging.SIZE;
    List<DigestView.Section> shown =
        digest.sections().stream()
            .map(
                section ->
                    new DigestView.Section(
                        section.interest(),
                        section.entries().stream()
                            .filter(entry -> entry.rank() >= first && entry.rank() <= last)
                            .toList()))
            .filter(section -> !section.entries().isEmpty())
            .toList();
    return new DigestPageView(site, digest, shown, paging, true);
  }
}
