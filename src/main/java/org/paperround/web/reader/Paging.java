package org.paperround.web.reader;

import org.jspecify.annotations.Nullable;

/**
 * Where one page of a longer list stands.
 *
 * @param page from 1
 * @param pages how many there are, at least 1
 * @param address of the list, to which the number of a page is appended: {@code
 *     /papers?date=2026-11-24&page=}
 */
public record Paging(int page, int pages, String address) {

  /**
   * Papers on a page of a list: with their abstracts, which are cut when very long, below 100 kB.
   */
  static final int SIZE = 25;

  public Paging {
    if (page < 1 || pages < 1) {
      throw new IllegalArgumentException("pages are counted from 1");
    }
  }

  /** The page of a list of so many papers; one beyond the end is the last. */
  static Paging of(int total, int asked, String address) {
    int pages = Math.max(1, Math.ceilDiv(total, SIZE));
    return new Paging(Math.clamp(asked, 1, pages), pages, address);
  }

  /** The number in an address: 1 where none is given, -1 where it is no number from 1. */
  static int asked(@Nullable String page) {
    long number = page == null || page.isBlank() ? 1 : PageParts.number(page);
    return number < 1 ? -1 : (int) Math.min(number, Integer.MAX_VALUE);
  }

  /** How many papers come before this page. */
  public int skipped() {
    return (page - 1) * SIZE;
  }

  /** The address of the page before this one, if any. */
  public @Nullable String previous() {
    return page == 1 ? null : address + (page - 1);
  }

  /** The address of the page after this one, if any. */
  public @Nullable String next() {
    return page == pages ? null : address + (page + 1);
  }
}
